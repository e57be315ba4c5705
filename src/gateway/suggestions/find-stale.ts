import type { StoredBan } from '../store/bans';
import type { Db } from '../store/db';
import { listRestoredSince } from '../store/suggestions/candidates';
import type { StaleSuggestion } from './suggestion';

/** Milliseconds in which a ban has to refuse somebody. */
const LONGEST_QUIET = 180 * 24 * 60 * 60 * 1000;

/**
 * Finds which of some active bans have refused nobody for 180 days. Not those that
 * only watch, whose hits nobody counts; nor those that somebody said are to stay
 * or restored since, nor joined ones, which end together.
 */
export const findStale = async (
  db: Db,
  bans: readonly StoredBan[],
  now: number,
): Promise<Map<number, StaleSuggestion>> => {
  const since = now - LONGEST_QUIET;
  const quiet = bans.filter(
    ({ created_at, last_hit_at, reviewed_at, effect, joined }) =>
      Math.max(created_at, last_hit_at ?? 0, reviewed_at ?? 0) < since &&
      effect !== 'watch' &&
      joined === null,
  );
  const ids = quiet.map(({ id }) => id);
  const restored = await listRestoredSince(db, ids, since);
  return new Map(
    quiet
      .filter(({ id }) => !restored.has(id))
      .map((ban) => [
        ban.id,
        {
          ...{ kind: 'stale', ban: ban.id, bans: [ban] },
          facts: [`${ban.last_hit_at ?? 'never'} ${ban.until ?? 'for good'}`],
        },
      ]),
  );
};
