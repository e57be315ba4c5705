import { keysMustEnd } from '../../../auth/policies';
import type { Caller } from '../../../auth/caller';
import type { DraftKey } from '../../../bans/draft';
import { VISITOR_LENGTH } from '../../../keys/address';
import { toNetworks } from '../../../keys/canonical-key';
import type { Key } from '../../../keys/key';

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;

/** The longest that keys hold which are no addresses, by their kinds. */
const LONGEST: Record<string, number | undefined> = { domain: 30 * DAY };

/** Returns how long one person may have a key hold, in milliseconds. */
const longestHold = (key: Key): number => {
  const [first, ...more] = toNetworks(key);
  if (!first) return LONGEST[key.kind] ?? Infinity;
  const isOneVisitor = first.length >= VISITOR_LENGTH[first.family];
  return isOneVisitor && !more.length ? 7 * DAY : DAY;
};

/**
 * Returns keys that end when one person may have them hold no longer: those that
 * many people have in common, asked for by somebody who is no owner. Programs
 * mean what they say.
 *
 * @param until when their ban ends; null: it does not
 */
export const limitKeyEnds = (
  caller: Pick<Caller, 'isPerson' | 'role'>,
  keys: readonly DraftKey[],
  until: number | null,
  now: number,
): DraftKey[] =>
  keys.map((key) => {
    if (!keysMustEnd(caller)) return key;
    const latest = now + longestHold(key);
    const asked = Math.min(key.until ?? Infinity, until ?? Infinity);
    return asked > latest ? { ...key, until: latest } : key;
  });

/** Returns when a ban ends: with the last of its keys, if that is before. */
export const lastEnd = (
  keys: readonly DraftKey[],
  until: number | null,
): number | null => {
  const last = Math.max(...keys.map((key) => key.until ?? Infinity));
  const end = Math.min(last, until ?? Infinity);
  return end === Infinity ? null : end;
};
