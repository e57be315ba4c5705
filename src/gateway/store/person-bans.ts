import type { Db } from './db';
import { keyId, type Key } from '../keys/key';
import { appliesToSites } from './predicates';

/** A ban of one person, as it counts for how long the next one is. */
export interface PersonBan {
  id: number;
  /** The number of the bans that are of one person; null: joined with none. */
  joined: number | null;
  created_at: number;
  lifted_at: number | null;
}

/**
 * Lists the bans that were made since a time on a site and have one of some keys,
 * oldest first: not those that only watch, and not by keys that were taken out of
 * them, or that nobody asked for.
 */
export const listPersonBans = async (
  db: Db,
  keys: readonly Key[],
  { site, since }: { site: string; since: number },
): Promise<PersonBan[]> => {
  if (!keys.length) return [];
  const rows = await db
    .selectFrom('ban_keys as k')
    .innerJoin('bans as b', 'b.id', 'k.ban')
    .select(['b.id', 'b.joined', 'b.created_at', 'b.lifted_at'])
    .select(['k.kind', 'k.value'])
    .where(
      'k.value',
      'in',
      keys.map(({ value }) => value),
    )
    .where('k.removed', '=', 0)
    .where('k.automatic', '=', 0)
    .where('b.automatic', '=', 0)
    .where('b.effect', '!=', 'watch')
    .where('b.created_at', '>', since)
    .where((where) => appliesToSites(where, [site]))
    .orderBy('b.id')
    .execute();
  const wanted = new Set(keys.map(keyId));
  const found = rows.filter((row) => wanted.has(keyId(row)));
  return [...new Map(found.map((row) => [row.id, row])).values()].map(
    ({ id, joined, created_at, lifted_at }) => ({
      ...{ id, joined, created_at, lifted_at },
    }),
  );
};
