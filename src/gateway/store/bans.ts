import type { Insertable, Selectable } from 'kysely';
import type { KeyKind } from '../../protocol/key-kinds';
import { appliesToSites, keyIsActive } from './predicates';
import type { Schema } from './schema/schema';
import type { Db } from './db';
import { keyId } from '../keys/key';

type BanRow = Selectable<Schema['bans']>;
export type BanKeyRow = Selectable<Schema['ban_keys']>;

/** A ban with its keys and sites; no site means all. */
export interface StoredBan extends BanRow {
  keys: BanKeyRow[];
  sites: string[];
}

interface KeyValue {
  kind: KeyKind;
  value: string;
}

/** A ban's key that is banned now, with what the ban says. */
export interface ActiveKey extends KeyValue {
  id: number;
  typed: string;
  ban: number;
  until: number | null;
  reference: string;
}

/** Keys that are banned now; of all sites, or of those that concern one. */
const selectActiveKeys = (db: Db, now: number, site: string | undefined) =>
  db
    .selectFrom('ban_keys as k')
    .innerJoin('bans as b', 'b.id', 'k.ban')
    .select(['k.id', 'k.kind', 'k.typed', 'k.ban'])
    .select(['b.until', 'b.reference'])
    .where((where) => keyIsActive(where, now))
    .$if(site !== undefined, (query) =>
      query.where((where) => appliesToSites(where, [site as string])),
    );

const readKeys = async (
  keys: readonly KeyValue[],
  query: (values: string[]) => { execute: () => Promise<ActiveKey[]> },
): Promise<ActiveKey[]> => {
  if (!keys.length) return [];
  const wanted = new Set(keys.map(keyId));
  const rows = await query([
    ...new Set(keys.map(({ value }) => value)),
  ]).execute();
  return rows
    .filter((key) => wanted.has(keyId(key)))
    .sort((one, other) => one.id - other.id);
};

/** Active keys that are exactly one of these. */
export const findActiveKeys = (
  db: Db,
  keys: readonly KeyValue[],
  now: number,
): Promise<ActiveKey[]> =>
  readKeys(keys, (values) =>
    selectActiveKeys(db, now, undefined)
      .select('k.value')
      .where('k.value', 'in', values),
  );

/**
 * Active keys that refuse a browser with these keys on one site. Of a range,
 * `value` is the network that it was found by.
 */
export const findMatchingKeys = (
  db: Db,
  keys: readonly KeyValue[],
  now: number,
  site: string,
): Promise<ActiveKey[]> =>
  readKeys(keys, (values) =>
    selectActiveKeys(db, now, site)
      .select('k.value')
      .where('k.value', 'in', values)
      .unionAll(
        selectActiveKeys(db, now, site)
          .innerJoin('key_networks as n', 'n.ban_key', 'k.id')
          .select('n.network as value')
          .where('n.network', 'in', values),
      ),
  );

/** Bans with their keys and sites, in the order of the ids given. */
export const listBansById = async (
  db: Db,
  ids: readonly number[],
): Promise<StoredBan[]> => {
  if (!ids.length) return [];
  const bans = await db
    .selectFrom('bans')
    .selectAll()
    .where('id', 'in', ids)
    .execute();
  // After the bans: one that is there by now has its keys and sites, too. The
  // other way round it could come without, and a ban without sites is of all.
  const keys = await db
    .selectFrom('ban_keys')
    .selectAll()
    .where('ban', 'in', ids)
    .orderBy('id')
    .execute();
  const sites = await db
    .selectFrom('ban_sites')
    .selectAll()
    .where('ban', 'in', ids)
    .orderBy('site')
    .execute();
  const byId = new Map(bans.map((ban) => [ban.id, ban]));
  return ids.flatMap((id) => {
    const ban = byId.get(id);
    if (!ban) return [];
    return {
      ...ban,
      keys: keys.filter((key) => key.ban === id),
      sites: sites.flatMap(({ ban: of, site }) => (of === id ? site : [])),
    };
  });
};

/** When the next ban ends by itself. */
export const findNextEnd = async (db: Db): Promise<number | undefined> => {
  const row = await db
    .selectFrom('bans')
    .select('until')
    .where('ended_at', 'is', null)
    .where('until', 'is not', null)
    .orderBy('until')
    .limit(1)
    .executeTakeFirst();
  return row?.until ?? undefined;
};

/** Lists bans whose end has come and is not written down yet, some at a time. */
export const listOverdueBans = async (
  db: Db,
  now: number,
): Promise<number[]> => {
  const rows = await db
    .selectFrom('bans')
    .select('id')
    .where('ended_at', 'is', null)
    .where('until', '<=', now)
    .limit(500)
    .execute();
  return rows.map(({ id }) => id);
};

/**
 * Adds bans, without their keys and sites. Part of a transaction.
 *
 * @returns their ids, in the order of the rows
 */
export const insertBans = async (
  trx: Db,
  rows: readonly Insertable<Schema['bans']>[],
): Promise<number[]> => {
  const ids = await trx
    .insertInto('bans')
    .values(rows)
    .returning('id')
    .execute();
  // In no promised order, but each later row has the greater id.
  return ids.map(({ id }) => id).sort((one, other) => one - other);
};

/** Limits bans to sites; a ban without a row holds on all. */
export const insertBanSites = async (
  trx: Db,
  rows: readonly Schema['ban_sites'][],
): Promise<void> => {
  if (rows.length) await trx.insertInto('ban_sites').values(rows).execute();
};

/** Writes down that a ban is over: by itself, or because somebody lifted it. */
export const updateBanEnded = (
  trx: Db,
  id: number,
  columns: Partial<
    Pick<BanRow, 'lifted_at' | 'lifted_by' | 'lifted_by_name'>
  > & { ended_at: number },
): Promise<unknown> =>
  trx.updateTable('bans').set(columns).where('id', '=', id).execute();

/** Whether a key was in a ban that is over. */
export const hasEndedBan = async (
  db: Db,
  { kind, value }: KeyValue,
): Promise<boolean> => {
  const row = await db
    .selectFrom('ban_keys as k')
    .innerJoin('bans as b', 'b.id', 'k.ban')
    .select('k.id')
    .where('k.value', '=', value)
    .where('k.kind', '=', kind)
    .where('b.ended_at', 'is not', null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
};

/** Counts a refusal against the bans that caused it. Changes no version. */
export const incrementHits = (
  db: Db,
  bans: readonly number[],
  now: number,
): Promise<unknown> =>
  db.transaction().execute((trx) =>
    trx
      .updateTable('bans')
      .set((set) => ({ hits: set('hits', '+', 1), last_hit_at: now }))
      .where('id', 'in', bans)
      .execute(),
  );
