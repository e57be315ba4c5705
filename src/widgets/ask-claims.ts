import type { Guard } from './widget';

/** Whatever a widget says of the visitor; nothing, where asking fails. */
export const askClaims = (guard: Guard, ask: () => unknown) => (): unknown => {
  let told: unknown;
  guard(() => {
    told = ask();
  })();
  return told;
};
