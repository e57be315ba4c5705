import { addSixMonths } from '../lib/add-six-months';
import type { StoredBan } from '../store/bans';

const DAY = 24 * 60 * 60 * 1000;
/** Milliseconds from one appeal of a person to the next. */
const PAUSE = 30 * DAY;

/**
 * Returns when a ban ends, or has ended; undefined: it does not. That it ended by
 * itself may be written down later, by a gateway that was off at the time.
 */
export const endOfBan = ({
  ended_at: ended,
  until,
}: Pick<StoredBan, 'ended_at' | 'until'>): number | undefined => {
  const end = Math.min(ended ?? Infinity, until ?? Infinity);
  return end < Infinity ? end : undefined;
};

/**
 * Returns whether a person may appeal a ban: now, not before a moment in
 * milliseconds, or too late, six months after its end.
 *
 * @param last the person's last appeal of this ban, if any
 */
export const planNextAppeal = (
  ban: Pick<StoredBan, 'ended_at' | 'until'>,
  last: { created_at: number } | undefined,
  now: number,
): 'now' | 'too late' | number => {
  const end = endOfBan(ban);
  if (end !== undefined && now > addSixMonths(end)) return 'too late';
  const next = (last?.created_at ?? -PAUSE) + PAUSE;
  return now < next ? next : 'now';
};
