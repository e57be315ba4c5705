import type { Guard, WidgetClaims } from './widget';

/**
 * Takes what is text, and not empty, from whatever a widget says of the
 * visitor. What reading it throws goes to the guard.
 */
export const readClaims = (guard: Guard, read: () => unknown): WidgetClaims => {
  const claims: WidgetClaims = {};
  guard(() => {
    const told = Object(read()) as Record<string, unknown>;
    (['name', 'email', 'phone'] as const).forEach((key) => {
      const value = told[key];
      if (value && typeof value === 'string') claims[key] = value;
    });
  })();
  return claims;
};
