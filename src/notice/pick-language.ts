import { TEXTS, type Texts } from './texts';

/** What a notice is written in. */
export interface Language {
  name: keyof typeof TEXTS;
  texts: Texts;
  /** The locale of its times, which may be of a region: `de-AT`. */
  formats: string;
}

// Own names only: pages extend `Object.prototype`.
const isSpoken = (name: string): name is Language['name'] =>
  Object.hasOwn(TEXTS, name);

/**
 * Picks the language of a locale: its own, without its region, or English.
 * @param locale if absent, the page's language, then the browser's
 */
export const pickLanguage = (locale?: string): Language => {
  // Many a page writes `de_AT`.
  const wanted = (
    locale ||
    document.documentElement.lang ||
    navigator.language ||
    ''
  ).replace(/_/g, '-');
  const name = wanted.replace(/-.*/, '').toLowerCase();
  if (!isSpoken(name)) return { name: 'en', texts: TEXTS.en, formats: 'en' };
  return { name, texts: TEXTS[name], formats: isTag(wanted) ? wanted : name };
};

const isTag = (text: string): boolean => {
  try {
    return Intl.getCanonicalLocales(text).length > 0;
  } catch {
    return false;
  }
};
