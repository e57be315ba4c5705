import { isActive } from '../bans/is-active';
import { listBansById, type StoredBan } from '../store/bans';
import { listActiveAmong } from '../store/beneath';
import type { Db } from '../store/db';
import { activeKeys } from './active-keys';
import type { NeverDeps } from './explain-never';
import { findOfBans } from './find-of-bans';
import { parseSingle, widestAround } from './merges/address-group';
import { findMerges } from './merges/find-merges';
import type { FoundSuggestion, SuggestionName } from './suggestion';

const findMerge = async (db: Db, ban: StoredBan, now: number) => {
  const [key] = activeKeys(ban, now);
  const address = key?.kind === 'ip' ? parseSingle(key.value) : undefined;
  if (!address) return undefined;
  const merges = await findMerges(db, widestAround(address), now);
  return merges.find(({ bans }) => bans.some(({ id }) => id === ban.id));
};

/**
 * Finds a suggestion by its name, by the bans as they are now; undefined where
 * nothing suggests it any more.
 */
export const findSuggestion = async (
  deps: NeverDeps,
  { kind, ban: id }: SuggestionName,
  now: number,
): Promise<FoundSuggestion | undefined> => {
  const { db } = deps;
  const [ban] = await listBansById(db, [id]);
  if (!ban || !isActive(ban, now) || ban.blocklist !== null) return undefined;
  const above = await listActiveAmong(db, [ban.beneath ?? 0], now);
  if (above.size) return undefined;
  if (kind === 'merge') return findMerge(db, ban, now);
  const [found] = await findOfBans(deps, [ban], now);
  return found?.kind === kind ? found : undefined;
};
