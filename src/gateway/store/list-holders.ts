import type { Effect } from '../../protocol/effects';
import { keyId, type Key } from '../keys/key';
import { compileOnce } from './compile-once';
import type { Db } from './db';
import { keyIsActive } from './predicates';

/** An active ban that has a key. */
export interface KeyHolder {
  ban: number;
  until: number | null;
  effect: Effect;
  /** Empty: all sites. */
  sites: string[];
}

const askHolders = compileOnce(
  (db, { values, now }: { values: readonly string[]; now: number }) =>
    db
      .selectFrom('ban_keys as k')
      .innerJoin('bans as b', 'b.id', 'k.ban')
      .select(['k.kind', 'k.value', 'k.ban', 'b.until', 'b.effect'])
      .where('k.value', 'in', values)
      .where((where) => keyIsActive(where, now))
      // A list’s ban holds no longer than the list says.
      .where('b.blocklist', 'is', null),
);

/** Lists the active bans of each of some keys, by the key’s id. */
export const listKeyHolders = async (
  db: Db,
  keys: readonly Key[],
  now: number,
): Promise<Map<string, KeyHolder[]>> => {
  const holders = new Map<string, KeyHolder[]>();
  if (!keys.length) return holders;
  const values = [...new Set(keys.map(({ value }) => value))];
  const rows = await askHolders(db, { values, now });
  const bans = [...new Set(rows.map(({ ban }) => ban))];
  const named = bans.length
    ? await db
        .selectFrom('ban_sites')
        .selectAll()
        .where('ban', 'in', bans)
        .execute()
    : [];
  const sites = new Map<number, string[]>();
  for (const { ban, site } of named) {
    sites.set(ban, [...(sites.get(ban) ?? []), site]);
  }
  for (const { kind, value, ban, until, effect } of rows) {
    const id = keyId({ kind, value });
    const held = holders.get(id) ?? [];
    held.push({ ban, until, effect, sites: sites.get(ban) ?? [] });
    holders.set(id, held);
  }
  return holders;
};
