import { hasOwn } from '../dom/builtins';
import { readDocument } from '../dom/page-names';
import { TEXTS, type Texts } from './texts';

/** The language of a notice. */
export interface Language {
  name: keyof typeof TEXTS;
  texts: Texts;
  /** The locale for times and dates, which may have a region: `de-AT`. */
  formats: string;
}

const hasTexts = (name: string): name is Language['name'] =>
  hasOwn(TEXTS, name);

/**
 * Picks the language of a locale, whatever its region; English for a language
 * without texts.
 *
 * @param locale if absent, the page's language, then the browser's
 */
export const pickLanguage = (locale?: string): Language => {
  // Many pages write `de_AT`.
  const wanted = (
    locale ||
    readDocument('documentElement').lang ||
    navigator.language ||
    ''
  ).replace(/_/g, '-');
  const name = wanted.replace(/-.*/, '').toLowerCase();
  if (!hasTexts(name)) return { name: 'en', texts: TEXTS.en, formats: 'en' };
  return {
    name,
    texts: TEXTS[name],
    formats: isLanguageTag(wanted) ? wanted : name,
  };
};

const isLanguageTag = (text: string): boolean => {
  try {
    return Intl.getCanonicalLocales(text).length > 0;
  } catch {
    return false;
  }
};
