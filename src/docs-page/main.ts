import { element } from '../dom/element';
import type { Document } from './open-api';
import { pageView } from './page-view';
import { searchField } from './search-field';
import { showOrigin } from './show-origin';

/** The parts of the page that are in its HTML. */
interface Frame {
  nav: HTMLElement;
  start: HTMLElement;
  operations: HTMLElement;
}

/** Opens and shows what the URL's fragment names; ends a search that hides it. */
const showFragment = (endSearch: () => void) => {
  const named = document.getElementById(location.hash.slice(1));
  if (named?.closest('[hidden]')) endSearch();
  if (named instanceof HTMLDetailsElement) named.open = true;
  named?.scrollIntoView();
};

const fill = async ({ nav, start, operations }: Frame) => {
  try {
    const response = await fetch('/openapi.json');
    if (!response.ok) throw new Error(`status ${response.status}`);
    const api = (await response.json()) as Document;
    const { links, sections } = pageView(api, location.origin);
    operations.replaceChildren(...sections);
    nav.append(...links);
    const search = searchField([...links, start], sections);
    nav.prepend(search.view);
    nav.addEventListener('click', ({ target }) => {
      if (target instanceof HTMLAnchorElement) search.end();
    });
    const show = () => showFragment(search.end);
    show();
    addEventListener('hashchange', show);
  } catch {
    const retryButton = element('button', { type: 'button' }, 'Try again');
    const frame = { nav, start, operations };
    retryButton.addEventListener('click', () => void fill(frame));
    operations.replaceChildren(
      element(
        'p',
        { role: 'alert' },
        'The description could not be loaded: the gateway did not answer. ',
        retryButton,
      ),
    );
  }
};

const nav = document.querySelector('nav');
const start = document.getElementById('start');
const operations = document.getElementById('operations');
if (nav && start && operations) {
  showOrigin(start, location.origin);
  void fill({ nav, start, operations });
}
