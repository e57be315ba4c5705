import type { Effect } from '../../protocol/effects';
import type { KeyKind } from '../../protocol/key-kinds';
import { keyId } from '../keys/key';
import type { StoredKey } from './ban-keys';
import { compileOnce } from './compile-once';
import type { Db } from './db';
import { inChunks } from './in-chunks';
import { appliesToSites, keyIsActive, KEY_END } from './predicates';

interface KeyValue {
  kind: KeyKind;
  value: string;
}

/** A ban's key that is banned now, with what the ban says. */
export interface ActiveKey extends KeyValue {
  id: number;
  typed: string;
  ban: number;
  /** When it ends by itself, in milliseconds since 1970; null: it does not. */
  until: number | null;
  created_at: number;
  reference: string;
  effect: Effect;
  /** What its visitor reads; may be empty. */
  text: string;
  /** Of the ban: 1 if it spares whom a site's server proved. */
  sparing: number;
}

/** Keys that are banned now on any of some sites; null: on whichever. */
const selectActiveKeys = (
  db: Db,
  now: number,
  sites: readonly string[] | null,
) =>
  db
    .selectFrom('ban_keys as k')
    .innerJoin('bans as b', 'b.id', 'k.ban')
    .select(['k.id', 'k.kind', 'k.typed', 'k.ban'])
    .select(['b.created_at', 'b.reference', 'b.effect', 'b.text'])
    .select(['b.sparing', KEY_END.as('until')])
    .where((where) => keyIsActive(where, now))
    .$if(sites !== null, (query) =>
      query.where((where) => appliesToSites(where, sites ?? [])),
    );

const readKeys = async (
  keys: readonly KeyValue[],
  query: (values: readonly string[]) => Promise<ActiveKey[]>,
): Promise<ActiveKey[]> => {
  if (!keys.length) return [];
  const wanted = new Set(keys.map(keyId));
  const values = [...new Set(keys.map(({ value }) => value))];
  const rows = await inChunks(values, query);
  return rows
    .filter((key) => wanted.has(keyId(key)))
    .sort((one, other) => one.id - other.id);
};

/** Lists keys of bans, lifted or not, by their ids. */
export const listKeysById = (
  db: Db,
  ids: readonly number[],
): Promise<StoredKey[]> =>
  inChunks(ids, (some) =>
    db
      .selectFrom('ban_keys')
      .select(['id', 'kind', 'value'])
      .where('id', 'in', some)
      .execute(),
  );

const askActiveKeys = compileOnce(
  (db, { values, now }: { values: readonly string[]; now: number }) =>
    selectActiveKeys(db, now, null)
      .select('k.value')
      .where('k.value', 'in', values),
);

/** Active keys that are exactly one of these. */
export const findActiveKeys = (
  db: Db,
  keys: readonly KeyValue[],
  now: number,
): Promise<ActiveKey[]> =>
  readKeys(keys, (values) => askActiveKeys(db, { values, now }));

const askMatchingKeys = compileOnce(
  (
    db,
    {
      values,
      now,
      sites,
    }: {
      values: readonly string[];
      now: number;
      sites: readonly string[] | null;
    },
  ) =>
    selectActiveKeys(db, now, sites)
      .select('k.value')
      .where('k.value', 'in', values)
      .unionAll(
        selectActiveKeys(db, now, sites)
          .innerJoin('key_networks as n', 'n.ban_key', 'k.id')
          .select('n.network as value')
          .where('n.network', 'in', values),
      ),
);

/**
 * Active keys that concern a browser with these keys on any of some sites; null:
 * on whichever. Of a range, `value` is the network that it was found by.
 */
export const findMatchingKeys = (
  db: Db,
  keys: readonly KeyValue[],
  now: number,
  sites: readonly string[] | null,
): Promise<ActiveKey[]> =>
  readKeys(keys, (values) => askMatchingKeys(db, { values, now, sites }));
