import type { Widget, WidgetClaims } from '../../widgets/widget';

const LONGEST = 254;

/**
 * What the widget knows of the visitor. Whatever it says: what is no text, or
 * longer than the gateway takes, is left out, and so is what it throws.
 */
export const readClaims = (
  widget: Widget | undefined,
): WidgetClaims | undefined => {
  try {
    const said = Object(widget?.claims?.());
    const claims = (['name', 'email', 'phone'] as const).flatMap((field) => {
      const value: unknown = said[field];
      return typeof value === 'string' && value && value.length <= LONGEST
        ? [[field, value]]
        : [];
    });
    return claims.length ? Object.fromEntries(claims) : undefined;
  } catch {
    return undefined;
  }
};
