import type { Guard } from './widget';

/** Whatever a widget says of the visitor; nothing, where asking fails. */
export const askClaims = (guard: Guard, ask: () => unknown) => (): unknown => {
  let claims: unknown;
  guard(() => {
    claims = ask();
  })();
  return claims;
};
