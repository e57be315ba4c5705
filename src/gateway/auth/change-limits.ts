import type { LimitsRequest, LimitsShown } from '../../protocol/limits';
import { formatDuration, parseDuration } from '../lib/duration';
import type { Limits } from '../store/limits';

const DAY = 24 * 60 * 60 * 1000;

const toMilliseconds = (span: string | number): number | null =>
  typeof span === 'number' ? span * DAY : (parseDuration(span) ?? null);

/** Returns limits with what a request changes of them. */
export const changeLimits = (
  before: Limits,
  given: LimitsRequest | undefined,
): Limits => {
  const { maxBan, ...rest } = given ?? {};
  const named = Object.fromEntries(
    Object.entries(rest).filter(([, value]) => value !== undefined),
  );
  return {
    ...before,
    ...named,
    ...(maxBan !== undefined && {
      maxBan: maxBan === null ? null : toMilliseconds(maxBan),
    }),
  };
};

/** Returns limits as they are answered. */
export const presentLimits = (limits: Limits): LimitsShown => ({
  maxBan: limits.maxBan === null ? null : formatDuration(limits.maxBan),
  kinds: limits.kinds && [...limits.kinds],
  effects: limits.effects && [...limits.effects],
  liftOthers: limits.liftOthers,
  seeAddresses: limits.seeAddresses,
  seeContacts: limits.seeContacts,
});
