import { VISITOR_LENGTH } from '../keys/address';
import { toNetworks } from '../keys/canonical-key';
import type { Key } from '../keys/key';

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;

/** The longest that keys hold which are no addresses, by their kinds. */
const LONGEST: Record<string, number | undefined> = { domain: 30 * DAY };

/**
 * Returns how long one person may have a key hold, in milliseconds: Infinity,
 * unless many people may have it in common.
 */
export const longestHold = (key: Key): number => {
  const [first, ...more] = toNetworks(key);
  if (!first) return LONGEST[key.kind] ?? Infinity;
  const isOneVisitor = first.length >= VISITOR_LENGTH[first.family];
  return isOneVisitor && !more.length ? 7 * DAY : DAY;
};
