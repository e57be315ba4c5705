import type { StoredBan } from '../store/bans';
import { findDuplicates } from './find-duplicates';
import { findNeverMatching } from './find-never-matching';
import type { NeverDeps } from './explain-never';
import { findStale } from './find-stale';
import type { FoundSuggestion } from './suggestion';

/** A suggestion about one ban by itself. */
export type BanSuggestion = Exclude<FoundSuggestion, { kind: 'merge' }>;

/**
 * Finds what can be said of some active bans that lie beneath no other: one
 * suggestion for each ban, the one that tells most.
 */
export const findOfBans = async (
  deps: NeverDeps,
  bans: readonly StoredBan[],
  now: number,
): Promise<BanSuggestion[]> => {
  const duplicates = await findDuplicates(deps.db, bans, now);
  const never = await findNeverMatching(deps, bans, now);
  const stale = await findStale(deps.db, bans, now);
  return bans.flatMap(
    ({ id }) => duplicates.get(id) ?? never.get(id) ?? stale.get(id) ?? [],
  );
};
