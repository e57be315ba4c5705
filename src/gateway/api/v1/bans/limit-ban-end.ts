import type { Caller } from '../../../auth/caller';
import { isBeyondLimit } from '../../../auth/require-within-limits';

const DAY = 24 * 60 * 60 * 1000;

/**
 * Returns when a ban ends until somebody approves its full length: for a person
 * who asks for more than their limit what that permits, a day at least. Programs
 * are refused instead.
 *
 * @param end as it was asked for; null: for good
 */
export const limitBanEnd = (
  { isPerson, limits }: Pick<Caller, 'isPerson' | 'limits'>,
  end: number | null,
  now: number,
): { until: number | null; isCut: boolean } => {
  const { maxBan } = limits;
  if (!isPerson || maxBan === null || !isBeyondLimit(limits, end, now)) {
    return { until: end, isCut: false };
  }
  const until = now + Math.max(maxBan, DAY);
  return until < (end ?? Infinity)
    ? { until, isCut: true }
    : { until: end, isCut: false };
};
