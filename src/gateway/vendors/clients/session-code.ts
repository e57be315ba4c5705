/**
 * Whether a text is a session's code, alone or after a prefix of ours. Vendors
 * are free to change its case.
 */
export const hasSessionCode = (text: string, code: string): boolean => {
  const mark = text.trim().toUpperCase();
  const before = mark.charAt(mark.length - code.length - 1);
  return mark.endsWith(code.toUpperCase()) && !/[0-9A-Z]/.test(before);
};
