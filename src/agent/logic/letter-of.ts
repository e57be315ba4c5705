/**
 * Returns the letter or sign of a key in lower case. On a keyboard without Latin
 * letters it is what stands on a US keyboard there: shortcuts are the same in every
 * language.
 */
export const letterOf = ({
  key,
  code,
  shiftKey,
}: Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey'>): string => {
  if (/^[ -~]+$/.test(key)) return key.toLowerCase();
  if (code === 'Slash') return shiftKey ? '?' : '/';
  return /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? key.toLowerCase();
};
