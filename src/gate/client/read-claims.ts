import type { WidgetClaims } from '../../widgets/widget';

/**
 * Characters of the longest value that is sent: more than the gateway keeps, so
 * that it tells agents that the value was cut.
 */
const LONGEST = 300;

/**
 * Reads the name, email and phone from whatever a widget says of the visitor:
 * texts, or numbers. Returns undefined if there is none of them.
 */
export const readClaims = (claims: unknown): WidgetClaims | undefined => {
  const given = Object(claims);
  const texts = (['name', 'email', 'phone'] as const).flatMap((field) => {
    const value: unknown = given[field];
    const text = /string|number/.test(typeof value) ? `${value as string}` : '';
    return text.trim() ? [[field, text.slice(0, LONGEST)]] : [];
  });
  return texts[0] && Object.fromEntries(texts);
};
