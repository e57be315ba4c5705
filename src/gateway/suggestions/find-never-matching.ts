import type { StoredBan } from '../store/bans';
import { activeKeys } from './active-keys';
import { createNeverCheck, type NeverDeps } from './explain-never';
import type { NeverMatchingSuggestion } from './suggestion';

/**
 * Finds which of some active bans have keys that match nobody: of those that have
 * refused nobody. One that is joined with others, which would end with it, keeps
 * its last key.
 */
export const findNeverMatching = async (
  deps: NeverDeps,
  bans: readonly StoredBan[],
  now: number,
): Promise<Map<number, NeverMatchingSuggestion>> => {
  const unused = bans.filter(({ hits }) => hits === 0);
  const all = unused.flatMap((ban) => activeKeys(ban, now));
  const explain = await createNeverCheck(deps, all);
  const found = new Map<number, NeverMatchingSuggestion>();
  for (const ban of unused) {
    const own = activeKeys(ban, now);
    const keys = own.flatMap((key) => {
      const why = explain(key);
      return why ? { key, why } : [];
    });
    const isJoined = ban.joined !== null && keys.length === own.length;
    if (!keys.length || isJoined) continue;
    found.set(ban.id, {
      ...{ kind: 'never-matching', ban: ban.id, bans: [ban], keys },
      facts: keys.map(({ key, why }) => `${key.id} ${why}`),
    });
  }
  return found;
};
