/**
 * Characters that are not seen, or turn what follows around: control characters
 * but for tab and line break, embedding and isolating marks of direction,
 * zero-width spaces, fillers and tags. Joiners and the plain marks of direction
 * stay: scripts need them.
 */
const HIDDEN =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u115F\u1160\u180E\u200B\u2028-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB]|[\u{E0000}-\u{E007F}]/gu;

/** Returns a text in which characters that would not be seen are named. */
export const showHidden = (text: string): string =>
  text.replace(HIDDEN, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return `‹U+${code.toString(16).toUpperCase().padStart(4, '0')}›`;
  });

/** Returns whether somebody would see anything of a name. */
export const hasVisibleLetter = (name: string): boolean =>
  /[\p{L}\p{N}\p{P}\p{S}]/u.test(name.replace(HIDDEN, '').replaceAll('⠀', ''));
