import type { WidgetClaims } from '../../widgets/widget';

/** What the gateway takes. */
const LONGEST = 254;

/**
 * Takes what is text of whatever a widget says of the visitor. Without any,
 * nothing is claimed.
 */
export const readClaims = (said: unknown): WidgetClaims | undefined => {
  const told = Object(said);
  const claims = (['name', 'email', 'phone'] as const).flatMap((field) => {
    const text: unknown = told[field];
    return typeof text === 'string' && text.trim() && text.length <= LONGEST
      ? [[field, text]]
      : [];
  });
  return claims[0] && Object.fromEntries(claims);
};
