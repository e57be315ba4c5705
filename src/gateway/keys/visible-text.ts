/** Joiners, which some scripts need within a word. */
const JOINERS = /[\u200c\u200d]/g;

/** Characters without a shape of their own: soft hyphens, direction marks, … */
const INVISIBLE =
  /(?![\u200c\u200d])[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu;

/** What most texts are made of, and needs no look at each character. */
const PLAIN = /^[ -~]*$/;

/**
 * Returns what a reader sees of a text: without invisible characters except
 * joiners, and with letters, digits and signs of compatible forms, such as the
 * full-width ones, as the plain ones.
 */
export const visibleText = (text: string): string =>
  PLAIN.test(text)
    ? text.trim()
    : text
        .replace(INVISIBLE, '')
        .normalize('NFKC')
        .replace(INVISIBLE, '')
        .trim();

/** Returns a text without joiners. */
export const withoutJoiners = (text: string): string =>
  text.replace(JOINERS, '');

/** Returns whether a text has control characters that are no white space. */
export const hasControls = (text: string): boolean =>
  /[^\P{Cc}\t\n\r]/u.test(text);
