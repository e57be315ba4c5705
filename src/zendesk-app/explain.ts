import { directionOf, type LanguageCode } from '../agent-panel/texts/languages';
import { TEXTS, type NoPanel } from './texts';

/** Says in place of the panel why there is none. */
export const explain = (
  element: HTMLElement,
  why: NoPanel,
  language: LanguageCode,
): void => {
  const text = document.createElement('p');
  text.setAttribute('role', 'alert');
  text.lang = language;
  text.dir = directionOf(language);
  text.textContent = TEXTS[language][why];
  element.replaceChildren(text);
};
