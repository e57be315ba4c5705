/**
 * Returns a text that a terminal shows as it is: what would move its cursor,
 * colour it, begin a line or turn its direction is spelled out, as in JSON.
 */
export const escapeControlCharacters = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) =>
    character
      .split('')
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join(''),
  );
