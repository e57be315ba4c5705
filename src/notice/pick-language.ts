import { hasOwn } from '../dom/builtins';
import { readDocument } from '../dom/page-names';
import { NOTICE_TEXTS, type NoticeTexts } from '../protocol/notice-texts';

/** The language of a notice. */
export interface Language {
  name: keyof typeof NOTICE_TEXTS;
  texts: NoticeTexts;
  /** What else the visitor can read, the best first, in lower case. */
  readable: string[];
  /** The locale for times and dates, which may have a region: `de-AT`. */
  formats: string;
}

const hasTexts = (name: string): name is Language['name'] =>
  hasOwn(NOTICE_TEXTS, name);

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
  const full = wanted.toLowerCase();
  const base = full.replace(/-.*/, '');
  const name = hasTexts(base) ? base : 'en';
  return {
    name,
    texts: NOTICE_TEXTS[name],
    readable: [full, base, 'en'],
    formats: name === base && isLanguageTag(wanted) ? wanted : name,
  };
};

const isLanguageTag = (text: string): boolean => {
  try {
    return Intl.getCanonicalLocales(text).length > 0;
  } catch {
    return false;
  }
};
