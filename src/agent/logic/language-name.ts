import { locale } from '../texts/texts';

/** Returns what a language is called, by its BCP 47 tag; else the tag as it is. */
export const languageName = (code: string): string => {
  try {
    const name = new Intl.DisplayNames(locale(), { type: 'language' }).of(code);
    return name ?? code;
  } catch {
    // No tag of a language.
    return code;
  }
};
