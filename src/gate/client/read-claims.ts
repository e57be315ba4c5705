import type { WidgetClaims } from '../../widgets/widget';

/** Characters of the longest value that the gateway accepts. */
const LONGEST = 254;

/**
 * Reads the name, email and phone from whatever a widget says of the visitor.
 * Returns undefined if none of them is a text that the gateway would accept.
 */
export const readClaims = (claims: unknown): WidgetClaims | undefined => {
  const given = Object(claims);
  const texts = (['name', 'email', 'phone'] as const).flatMap((field) => {
    const text: unknown = given[field];
    return typeof text === 'string' && text.trim() && text.length <= LONGEST
      ? [[field, text]]
      : [];
  });
  return texts[0] && Object.fromEntries(texts);
};
