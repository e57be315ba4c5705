import { locale } from '../texts/texts';

/** Joins words as the person's language does, such as `a, b and c`. */
export const joinWords = (words: readonly string[]): string =>
  new Intl.ListFormat(locale(), { type: 'conjunction' }).format(words);
