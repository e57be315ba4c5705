import type { KeyKind } from '../../protocol/key-kinds';
import { toNetworks } from '../keys/canonical-key';
import { coarseValue } from '../keys/coarse-value';
import type { Key } from '../keys/key';
import type { BanKeyRow } from './bans';
import { compileOnce, compileRows } from './compile-once';
import type { Db } from './db';
import { inChunks } from './in-chunks';

/** A key as it is stored, under its id. */
export interface StoredKey extends Key {
  id: number;
}

/** Returns one key of a ban, lifted or not. */
export const findBanKey = (
  db: Db,
  id: number,
): Promise<BanKeyRow | undefined> =>
  db.selectFrom('ban_keys').selectAll().where('id', '=', id).executeTakeFirst();

/** A key of a ban that is to be added. */
interface NewKey extends Key {
  ban: number;
  typed: string;
  until: number | null;
  automatic?: number;
  to_approve?: number;
  asked_until?: number | null;
  /** Null: nobody is like it. @default as of its value */
  coarse?: string | null;
}

const addKeys = compileRows((db, rows: readonly NewKey[]) =>
  db
    .insertInto('ban_keys')
    .values(rows)
    .returning(['id', 'ban', 'kind', 'value']),
);

/** Adds keys to bans; part of the transaction that adds the bans. */
export const insertBanKeys = async (
  trx: Db,
  rows: readonly NewKey[],
): Promise<(StoredKey & { ban: number })[]> => {
  if (!rows.length) return [];
  const keys = await addKeys(
    trx,
    rows.map((row) => ({ coarse: coarseValue(row), ...row })),
  );
  // A range is found by the networks that make it up, all else by its value.
  const networks = keys.flatMap((key) => {
    const parts = toNetworks(key);
    return parts.length < 2
      ? []
      : parts.map(({ text }) => ({ network: text, ban_key: key.id }));
  });
  if (networks.length) {
    await trx.insertInto('key_networks').values(networks).execute();
  }
  return keys;
};

/**
 * Gives keys ends of their own; null: with their bans. Whoever does confirms
 * those that nobody asked for.
 */
export const updateKeyEnds = async (
  trx: Db,
  keys: readonly { id: number; until: number | null }[],
): Promise<void> => {
  for (const { id, until } of keys) {
    await trx
      .updateTable('ban_keys')
      .set({ until, automatic: 0 })
      .where('id', '=', id)
      .execute();
  }
};

/**
 * Writes which keys of a ban hold less than was asked for, and the ends of their
 * own that were, by the keys' ids; its others hold as they are to.
 */
export const updateKeyAsks = async (
  trx: Db,
  ban: number,
  asks: ReadonlyMap<number, number | null>,
): Promise<void> => {
  await trx
    .updateTable('ban_keys')
    .set({ to_approve: 0, asked_until: null })
    .where('ban', '=', ban)
    .where('to_approve', '=', 1)
    .execute();
  for (const [id, asked_until] of asks) {
    await trx
      .updateTable('ban_keys')
      .set({ to_approve: 1, asked_until })
      .where('id', '=', id)
      .execute();
  }
};

/** Marks one key of a ban as lifted. */
export const updateKeyLiftedAt = (
  db: Db,
  id: number,
  at: number,
): Promise<unknown> =>
  db
    .updateTable('ban_keys')
    .set({ lifted_at: at })
    .where('id', '=', id)
    .execute();

/** Takes some keys out of their bans: they were not lifted with them. */
export const updateKeysRemoved = async (
  db: Db,
  ids: readonly number[],
  at: number,
): Promise<void> => {
  if (!ids.length) return;
  await db
    .updateTable('ban_keys')
    .set((set) => ({
      lifted_at: set.fn.coalesce('lifted_at', set.val(at)),
      removed: 1,
    }))
    .where('id', 'in', ids)
    .execute();
};

const askRefusing = compileOnce((db, { ids }: { ids: readonly number[] }) =>
  db
    .selectFrom('ban_keys as k')
    .innerJoin('bans as b', 'b.id', 'k.ban')
    .select('k.id')
    .where('k.id', 'in', ids)
    .where('b.effect', '!=', 'watch'),
);

/** Returns those of some keys whose bans do more than watch. */
export const filterRefusingKeys = async <One extends { id: number }>(
  db: Db,
  keys: readonly One[],
): Promise<One[]> => {
  const rows = await inChunks(keys, (some) =>
    askRefusing(db, { ids: some.map(({ id }) => id) }),
  );
  const refusing = new Set(rows.map(({ id }) => id));
  return keys.filter(({ id }) => refusing.has(id));
};

const askNextKeyEnd = compileOnce((db) =>
  db
    .selectFrom('ban_keys')
    .select('until')
    .where('ended_at', 'is', null)
    .where('until', 'is not', null)
    .orderBy('until')
    .limit(1),
);

/** Finds when the next key ends before its ban, in milliseconds since 1970. */
export const findNextKeyEnd = async (db: Db): Promise<number | undefined> => {
  const [row] = await askNextKeyEnd(db, {});
  return row?.until ?? undefined;
};

/** Lists keys whose end has come and is not written down yet, some at a time. */
export const listOverdueKeys = (
  db: Db,
  now: number,
): Promise<{ id: number; ban: number }[]> =>
  db
    .selectFrom('ban_keys')
    .select(['id', 'ban'])
    .where('ended_at', 'is', null)
    .where('until', '<=', now)
    .limit(500)
    .execute();

/**
 * Writes down that keys have ended by themselves.
 *
 * @param isBefore whether their ban goes on: then they are no part of it
 */
export const updateKeysEnded = (
  trx: Db,
  ids: readonly number[],
  { at, isBefore }: { at: number; isBefore: boolean },
): Promise<unknown> =>
  trx
    .updateTable('ban_keys')
    .set({ ended_at: at, ...(isBefore && { removed: 1 }) })
    .where('id', 'in', ids)
    .execute();

/** Some keys in the order of their ids. */
export interface ActiveKeyPage {
  /** Those that may concern somebody: not lifted, of a ban that has not ended. */
  keys: { kind: KeyKind; value: string }[];
  /** The last id that was looked at; undefined if none came after. */
  last: number | undefined;
  /** Whether there may be more. */
  more: boolean;
}

const askNewestKeyId = compileOnce((db) =>
  db.selectFrom('ban_keys').select(({ fn }) => fn.max('id').as('newest')),
);

/** Whether a ban of a key that nobody asked for was lifted since a time. */
export const wasAutomaticLifted = async (
  db: Db,
  { kind, value }: Key,
  since: number,
): Promise<boolean> => {
  const row = await db
    .selectFrom('ban_keys as k')
    .innerJoin('bans as b', 'b.id', 'k.ban')
    .select('k.id')
    .where('k.value', '=', value)
    .where('k.kind', '=', kind)
    .where('b.automatic', '=', 1)
    .where('b.lifted_at', '>', since)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
};

/** Returns the greatest id of any ban's key; 0 before the first. */
export const findNewestKeyId = async (db: Db): Promise<number> => {
  const [row] = await askNewestKeyId(db, {});
  return row?.newest ?? 0;
};

const askKeysAfter = compileOnce(
  (db, { after, limit }: { after: number; limit: number }) =>
    db
      .selectFrom('ban_keys')
      .select(['id', 'ban', 'kind', 'value', 'lifted_at'])
      .where('id', '>', after)
      .orderBy('id')
      .limit(limit),
);

const askOpenBans = compileOnce((db, { ids }: { ids: readonly number[] }) =>
  db
    .selectFrom('bans')
    .select('id')
    .where('id', 'in', ids)
    .where('ended_at', 'is', null),
);

/**
 * Lists the keys after one. Not a join: PostgreSQL, until it has counted a
 * table that has just grown, would join all of it for each block.
 */
export const listActiveKeys = async (
  db: Db,
  after: number,
  limit: number,
): Promise<ActiveKeyPage> => {
  const rows = await askKeysAfter(db, { after, limit });
  const bans = new Set(rows.map(({ ban }) => ban));
  const open = bans.size ? await askOpenBans(db, { ids: [...bans] }) : [];
  const isOpen = new Set(open.map(({ id }) => id));
  return {
    keys: rows.filter((row) => row.lifted_at === null && isOpen.has(row.ban)),
    last: rows.at(-1)?.id,
    more: rows.length === limit,
  };
};
