import { element } from '../dom/element';
import type { Document } from './open-api';
import { pageView } from './page-view';

/**
 * Opens the operation or schema that the URL's fragment names; scrolls to it.
 */
const showFragment = () => {
  const named = document.getElementById(location.hash.slice(1));
  if (named instanceof HTMLDetailsElement) named.open = true;
  named?.scrollIntoView();
};

const start = async (main: HTMLElement) => {
  try {
    const response = await fetch('/openapi.json');
    if (!response.ok) throw new Error(`status ${response.status}`);
    const api = (await response.json()) as Document;
    main.replaceChildren(...pageView(api, location.origin));
    showFragment();
    addEventListener('hashchange', showFragment);
  } catch {
    const retryButton = element('button', { type: 'button' }, 'Try again');
    retryButton.addEventListener('click', () => void start(main));
    main.replaceChildren(
      element(
        'p',
        { role: 'alert' },
        'The description could not be loaded: the gateway did not answer. ',
        retryButton,
      ),
    );
  }
};

const main = document.querySelector('main');
if (main) void start(main);
