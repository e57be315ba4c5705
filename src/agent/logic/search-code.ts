const CODE = /^([\dA-Z]{4})-?([\dA-Z]{4})$/;

/**
 * Returns the code that a text is: of a chat or of a block, as people type or
 * paste it. Undefined for any other text.
 */
export const readCode = (text: string): string | undefined => {
  const [, first, second] = CODE.exec(text.trim().toUpperCase()) ?? [];
  // A word of eight letters is a name; codes are written with their hyphen.
  const isWord = !text.includes('-') && !/\d/.test(text);
  return first && second && !isWord ? `${first}-${second}` : undefined;
};
