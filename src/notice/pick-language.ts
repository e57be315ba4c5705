import { hasOwn } from '../dom/builtins';
import { readDocument } from '../dom/page-names';
import { doesHold } from './does-hold';
import { NOTICE_TEXTS, type NoticeTexts } from '../protocol/notice-texts';

/** The language of a notice. */
export interface Language {
  _name: keyof typeof NOTICE_TEXTS;
  texts: NoticeTexts;
  /** What else the visitor can read, the best first, in lower case. */
  _readable: string[];
  /** The locale for times and dates, which may have a region: `de-AT`. */
  _formats: string;
}

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
  const name = hasOwn(NOTICE_TEXTS, base) ? base : 'en';
  return {
    _name: name,
    texts: NOTICE_TEXTS[name],
    _readable: [full, base, 'en'],
    _formats:
      name === base && doesHold(() => Intl.getCanonicalLocales(wanted))
        ? wanted
        : name,
  };
};
