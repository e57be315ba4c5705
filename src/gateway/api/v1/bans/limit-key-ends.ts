import { keysMustEnd } from '../../../auth/policies';
import type { Caller } from '../../../auth/caller';
import type { DraftKey } from '../../../bans/draft';
import { longestHold } from '../../../bans/longest-hold';

/**
 * Returns keys that end when one person may have them hold no longer: those that
 * many people have in common, asked for by somebody who is no owner. They keep
 * what was asked for, which somebody else may approve. Programs mean what they
 * say.
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
    return asked > latest
      ? { ...key, until: latest, askedUntil: key.until ?? null }
      : key;
  });
