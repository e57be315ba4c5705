import type { KeyKind } from '../../../protocol/key-kinds';
import { appliesToSites, keyRefuses } from '../predicates';
import type { Vendor } from '../../../protocol/vendors';
import type { Db } from '../db';
import { keyId } from '../../keys/key';

interface KeyValue {
  kind: KeyKind;
  value: string;
}

/** A key of an active ban of ours for which a key is wanted at a vendor. */
export interface Holder extends KeyValue {
  /** Of the key here: it may be that of a visitor whom `value` is linked to. */
  key: number;
  ban: number;
  until: number | null;
  reason: string;
  created_at: number;
}

/** An account's vendor, and the sites that it serves. */
export interface Served {
  vendor: Vendor;
  sites: readonly string[];
}

const selectDesired = (db: Db, sites: readonly string[], now: number) =>
  db
    .selectFrom('ban_keys as k')
    .innerJoin('bans as b', 'b.id', 'k.ban')
    .select(['k.id as key', 'k.ban', 'b.until', 'b.reason', 'b.created_at'])
    .where((where) => keyRefuses(where, now))
    .where((where) => appliesToSites(where, sites));

const pick = (
  keys: readonly KeyValue[],
  holders: readonly Holder[],
): Holder[] => {
  const wanted = new Set(keys.map(keyId));
  return holders.filter((key) => wanted.has(keyId(key)));
};

/**
 * What wants these keys to be banned at a vendor: active keys that are the
 * same, and those of visitors who are linked to the vendor's own id, or whose
 * code that id carried before they were banned.
 */
export const listHolders = async (
  db: Db,
  { vendor, sites }: Served,
  keys: readonly KeyValue[],
  now: number,
): Promise<Holder[]> => {
  if (!keys.length || !sites.length) return [];
  const values = [...new Set(keys.map(({ value }) => value))];
  const rows = await selectDesired(db, sites, now)
    .select(['k.kind', 'k.value'])
    .where('k.value', 'in', values)
    .execute();
  const own = keys.flatMap(({ kind, value }) => (kind === vendor ? value : []));
  if (!own.length) return pick(keys, rows);
  const linked = await selectDesired(db, sites, now)
    .innerJoin('links as l', 'l.visitor', 'k.value')
    .select(['l.kind', 'l.value'])
    // A visitor may be linked to the same id by several sites.
    .distinct()
    .where('k.kind', '=', 'visitor')
    .where('l.kind', '=', vendor)
    .where('l.value', 'in', own)
    .union(
      // What carried the code before the ban is banned with the visitor.
      selectDesired(db, sites, now)
        .innerJoin('code_carriers as c', 'c.visitor', 'k.value')
        .select(['c.kind', 'c.value'])
        .where('k.kind', '=', 'visitor')
        .where('c.kind', '=', vendor)
        .where('c.value', 'in', own)
        .whereRef('c.carried_from', '<=', 'b.created_at'),
    )
    .execute();
  return pick(keys, [...rows, ...linked]);
};

/** Keys of a vendor's own kind that visitors are linked to. */
export const linkedIds = (
  db: Db,
  kind: Vendor,
  visitors: readonly string[],
): Promise<KeyValue[]> =>
  visitors.length
    ? db
        .selectFrom('links')
        .select(['kind', 'value'])
        .distinct()
        .where('visitor', 'in', visitors)
        .where('kind', '=', kind)
        .execute()
    : Promise.resolve([]);

/** Keys of a vendor's own kind that carried the codes of visitors' chats. */
export const carriedIds = (
  db: Db,
  kind: Vendor,
  visitors: readonly string[],
): Promise<KeyValue[]> =>
  visitors.length
    ? db
        .selectFrom('code_carriers')
        .select(['kind', 'value'])
        .distinct()
        .where('visitor', 'in', visitors)
        .where('kind', '=', kind)
        .execute()
    : Promise.resolve([]);

/** Active keys of all bans that hold on some sites, a block at a time. */
export const listDesiredKeys = (
  db: Db,
  {
    sites,
    after,
    limit,
  }: { sites: readonly string[]; after: number; limit: number },
  now: number,
): Promise<{ id: number; kind: KeyKind; value: string }[]> =>
  db
    .selectFrom('ban_keys as k')
    .innerJoin('bans as b', 'b.id', 'k.ban')
    .select(['k.id', 'k.kind', 'k.value'])
    .where('k.id', '>', after)
    .where((where) => keyRefuses(where, now))
    .where((where) => appliesToSites(where, sites))
    .orderBy('k.id')
    .limit(limit)
    .execute();
