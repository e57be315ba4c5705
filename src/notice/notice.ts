import { hasOwn, localTime } from '../dom/builtins';
import { element } from '../dom/element';
import { readDocument } from '../dom/page-names';
import { announce } from './announce';
import { createCard } from './card';
import { endSentence } from './end-sentence';
import type { NoticeOptions } from './notice-options';
import { pickLanguage } from './pick-language';
import { SHEET } from './sheet.css';

const MINUTE = 60_000;

declare global {
  /** What `element` creates. */
  interface HTMLElementTagNameMap {
    'doorlist-notice': HTMLElement;
  }
}

/** The notice of one refusal. */
export interface Notice {
  /**
   * Shows the notice, or changes it; does nothing once the visitor closed it.
   */
  _update(options: NoticeOptions): void;
  /** Removes the notice from the page, and its timers. */
  remove(): void;
}

/**
 * Creates a notice in a shadow root.
 *
 * @throws where the browser has no shadow roots or constructable sheets
 */
export const createNotice = (): Notice => {
  const page = readDocument('documentElement');
  const host = element('doorlist-notice');
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(SHEET);
  root.adoptedStyleSheets = [sheet];

  let timer: ReturnType<typeof setTimeout> | undefined;
  let closed = false;

  const remove = () => {
    clearTimeout(timer);
    stopAnnouncing();
    host.remove();
  };
  const card = createCard(() => {
    closed = true;
    remove();
  });
  root.append(card._region);
  // The card follows the page's color scheme, light or dark.
  const scheme = getComputedStyle(page).colorScheme;
  if (scheme !== 'normal')
    card._region.style.setProperty('--doorlist-page-scheme', scheme);
  const stopAnnouncing = announce(card._region, card._summary);

  return {
    _update(options) {
      clearTimeout(timer);
      if (closed) return;
      const language = pickLanguage(options.locale);
      // A number beyond the range of dates counts as unknown.
      const end = new Date(options.ends ?? NaN);
      const tick = () => {
        const left = +end - localTime();
        card._writeEnd(left > 0 ? endSentence(left, end, language) : '');
        if (left > 0) timer = setTimeout(tick, left % MINUTE || MINUTE);
      };
      const { texts = {}, text } = options;
      const own = language._readable.find((name) => hasOwn(texts, name));
      card._write(options, language, text || (own && texts[own]));
      tick();
      // Not in the body: it may not exist yet, or be replaced later.
      if (!host.isConnected) page.append(host);
    },
    remove,
  };
};
