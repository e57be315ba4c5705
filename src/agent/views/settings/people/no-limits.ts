import type { LimitsShown } from '../../../../protocol/limits';

/** The limits of somebody of whom nothing else was said. */
export const NO_LIMITS: LimitsShown = {
  maxBan: null,
  kinds: null,
  effects: null,
  liftOthers: false,
  seeAddresses: true,
  seeContacts: true,
};
