import type { SuggestionKind } from '../../protocol/suggestion-kinds';
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
 *
 * @param kind the one that is asked for: others may be left out
 */
export const findOfBans = async (
  deps: NeverDeps,
  bans: readonly StoredBan[],
  now: number,
  kind?: SuggestionKind,
): Promise<BanSuggestion[]> => {
  const never = await findNeverMatching(deps, bans, now);
  const stale = await findStale(deps.db, bans, now);
  const isAsked = kind === undefined || kind === 'duplicate';
  // Looking for what covers a ban costs most: else only of what is suggested.
  const looked = isAsked
    ? bans
    : bans.filter(({ id }) => never.has(id) || stale.has(id));
  const duplicates = await findDuplicates(deps.db, looked, now);
  return bans.flatMap(
    ({ id }) => duplicates.get(id) ?? never.get(id) ?? stale.get(id) ?? [],
  );
};
