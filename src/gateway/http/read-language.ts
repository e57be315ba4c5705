/**
 * Returns the language that a browser prefers, as the first part of its BCP 47
 * name such as `pt`; null if it names none.
 *
 * @param accepted the header `Accept-Language`; browsers have the best first
 */
export const readLanguage = (accepted: string | undefined): string | null =>
  /^\s*([a-z]{2,3})(?=[-_;,\s]|$)/i.exec(accepted ?? '')?.[1]?.toLowerCase() ??
  null;
