import type { Guard, WidgetClaims } from './widget';

/** Takes what is of use from what a widget says of the visitor: any text. */
export const readClaims = (guard: Guard, ask: () => unknown) => () => {
  const claims: WidgetClaims = {};
  guard(() => {
    const told = Object(ask()) as Record<string, Partial<string>>;
    (['name', 'email', 'phone'] as const).forEach((key) => {
      if (told[key]?.trim?.()) claims[key] = `${told[key]}`;
    });
  })();
  return claims;
};
