import { keyId, type Key } from '../keys/key';
import type { Db } from './db';

/** A key of a ban, active or not, that is one of some keys. */
export interface BanOfKey {
  ban: number;
  /** Id of the ban's key. */
  key: number;
}

/**
 * Lists the keys of bans, also of ended ones, that are one of some keys, or a
 * range of addresses that has one of them; the newest bans first.
 */
export const listBansOfKeys = async (
  db: Db,
  keys: readonly Key[],
  limit: number,
): Promise<BanOfKey[]> => {
  if (!keys.length) return [];
  const values = [...new Set(keys.map(({ value }) => value))];
  const rows = await db
    .selectFrom('ban_keys as k')
    .select(['k.ban', 'k.id as key', 'k.kind', 'k.value'])
    .where('k.value', 'in', values)
    .where('k.removed', '=', 0)
    .unionAll(
      db
        .selectFrom('key_networks as n')
        .innerJoin('ban_keys as k', 'k.id', 'n.ban_key')
        .select(['k.ban', 'k.id as key', 'k.kind', 'n.network as value'])
        .where('n.network', 'in', values)
        .where('k.removed', '=', 0),
    )
    .orderBy('ban', 'desc')
    .limit(limit)
    .execute();
  const wanted = new Set(keys.map(keyId));
  return rows
    .filter((row) => wanted.has(keyId(row)))
    .map(({ ban, key }) => ({ ban, key }));
};
