import type { Guard } from './widget';

/**
 * Returns a function that asks a widget for the visitor's claims. It returns
 * whatever the widget says, or undefined if asking throws.
 */
export const askClaims = (guard: Guard, ask: () => unknown) => (): unknown => {
  let claims: unknown;
  guard(() => {
    claims = ask();
  })();
  return claims;
};
