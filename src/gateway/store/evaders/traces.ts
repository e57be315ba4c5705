import { sql } from 'kysely';
import type { KeyKind } from '../../../protocol/key-kinds';
import { compileOnce } from '../compile-once';
import type { Db } from '../db';
import { inChunks } from '../in-chunks';
import { appliesToSites, banIsActive, keyRefuses } from '../predicates';
import type { BanTraceRow } from '../schema/evader-tables';

/** Bans that one trace is compared with, the newest: more say nothing new. */
const NEWEST = 50;

/** Where and when bans are looked for. */
// No interface: one has no index signature, and so is nothing to compile for.
export type EvadedQuery = {
  site: string;
  now: number;
};

/** A ban whose people a trace is of. */
export interface TracedBan {
  digest: string;
  ban: number;
  created_at: number;
}

const joinAll = (parts: readonly ReturnType<typeof sql>[]) =>
  sql.join(parts, sql` union all `);

/** What is looked for, and where and when. */
type Asked<Name extends string> = EvadedQuery & Record<Name, readonly string[]>;

const askTracedBans = compileOnce(
  (db, { digests, site, now }: Asked<'digests'>) => {
    const newest = digests.map(
      (digest) => sql`select * from (
      select digest, ban from ban_traces where digest = ${digest}
      order by ban desc limit ${sql.lit(NEWEST)}) as one`,
    );
    return db
      .selectFrom(
        sql<Pick<BanTraceRow, 'digest' | 'ban'>>`(${joinAll(newest)})`.as('t'),
      )
      .innerJoin('bans as b', 'b.id', 't.ban')
      .select(['t.digest', 't.ban', 'b.created_at'])
      .where((where) => banIsActive(where, now))
      .where('b.effect', '!=', 'watch')
      .where((where) => appliesToSites(where, [site]));
  },
);

/**
 * Lists the active bans, of the newest that have one of some traces, which refuse
 * on a site.
 */
export const listTracedBans = async (
  db: Db,
  digests: readonly string[],
  { site, now }: EvadedQuery,
): Promise<TracedBan[]> =>
  digests.length ? askTracedBans(db, { digests, site, now }) : [];

/** A banned key that has something in common with a chat. */
export interface CoarseKey {
  ban: number;
  kind: KeyKind;
  value: string;
  created_at: number;
}

const askCoarseKeys = compileOnce(
  (db, { values, site, now }: Asked<'values'>) => {
    const newest = values.map(
      (value) => sql`select * from (
      select id from ban_keys where coarse = ${value}
      order by id desc limit ${sql.lit(NEWEST)}) as one`,
    );
    return db
      .selectFrom(sql<{ id: number }>`(${joinAll(newest)})`.as('t'))
      .innerJoin('ban_keys as k', 'k.id', 't.id')
      .innerJoin('bans as b', 'b.id', 'k.ban')
      .select(['k.ban', 'k.kind', 'k.value', 'b.created_at'])
      .where((where) => keyRefuses(where, now))
      .where((where) => appliesToSites(where, [site]));
  },
);

/**
 * Lists the keys that refuse on a site, of the newest that have one of some coarse
 * values.
 */
export const listCoarseKeys = async (
  db: Db,
  values: readonly string[],
  { site, now }: EvadedQuery,
): Promise<CoarseKey[]> =>
  values.length ? askCoarseKeys(db, { values, site, now }) : [];

/** Identities that others of their browsers are compared with, at most. */
const MOST_LINKS = 50;

const askLinkedBans = compileOnce(
  (db, { visitor, site, now }: EvadedQuery & { visitor: string }) => {
    const others = sql<{ visitor: string }>`(
    select distinct o.visitor from links as l
    inner join links as o on o.value = l.value and o.kind = l.kind
    where l.visitor = ${visitor} and o.visitor <> l.visitor
    limit ${sql.lit(MOST_LINKS)})`;
    return db
      .selectFrom(others.as('o'))
      .innerJoin('ban_keys as k', 'k.value', 'o.visitor')
      .innerJoin('bans as b', 'b.id', 'k.ban')
      .select('k.ban')
      .distinct()
      .where('k.kind', '=', 'visitor')
      .where((where) => keyRefuses(where, now))
      .where((where) => appliesToSites(where, [site]));
  },
);

/**
 * Lists the active bans of browsers that share a proven identity with one, which
 * refuse on a site.
 */
export const listLinkedBans = async (
  db: Db,
  visitor: string,
  { site, now }: EvadedQuery,
): Promise<number[]> => {
  const rows = await askLinkedBans(db, { visitor, site, now });
  return rows.map(({ ban }) => ban);
};

/** Lists those of some bans that have one of some values as a key. */
export const listBansWithValues = async (
  db: Db,
  values: readonly string[],
  bans: readonly number[],
): Promise<Set<number>> => {
  const rows = await db
    .selectFrom('ban_keys')
    .select('ban')
    .distinct()
    .where('value', 'in', values)
    .where('ban', 'in', bans)
    .where('lifted_at', 'is', null)
    .execute();
  return new Set(rows.map(({ ban }) => ban));
};

/** Lists the traces of bans, some thousand at most. */
export const listTracesOfBans = (
  db: Db,
  bans: readonly number[],
): Promise<TracedBan[]> =>
  db
    .selectFrom('ban_traces as t')
    .innerJoin('bans as b', 'b.id', 't.ban')
    .select(['t.digest', 't.ban', 'b.created_at'])
    .where('t.ban', 'in', bans)
    .limit(5000)
    .execute();

/** Lists the keys of bans that have something in common with those that are alike. */
export const listCoarseOfBans = (
  db: Db,
  bans: readonly number[],
): Promise<(CoarseKey & { coarse: string })[]> =>
  db
    .selectFrom('ban_keys as k')
    .innerJoin('bans as b', 'b.id', 'k.ban')
    .select(['k.ban', 'k.kind', 'k.value', 'k.coarse', 'b.created_at'])
    .where('k.ban', 'in', bans)
    .where('k.coarse', 'is not', null)
    .$narrowType<{ coarse: string }>()
    .limit(5000)
    .execute();

/** Lists the visitors whom bans refuse by their browser. */
export const listVisitorsOfBans = async (
  db: Db,
  bans: readonly number[],
): Promise<string[]> => {
  const rows = await db
    .selectFrom('ban_keys')
    .select('value')
    .distinct()
    .where('ban', 'in', bans)
    .where('kind', '=', 'visitor')
    .limit(1000)
    .execute();
  return rows.map(({ value }) => value);
};

/** Lists the addresses that bans are of, some at most. */
export const listAddressesOfBans = async (
  db: Db,
  bans: readonly number[],
  limit: number,
): Promise<string[]> => {
  const rows = await db
    .selectFrom('ban_keys')
    .select('value')
    .where('ban', 'in', bans)
    .where('kind', '=', 'ip')
    .limit(limit)
    .execute();
  return rows.map(({ value }) => value);
};

/** Adds traces to bans; those that are known stay. Part of a transaction. */
export const insertTraces = async (
  trx: Db,
  rows: readonly BanTraceRow[],
): Promise<void> => {
  await inChunks(rows, async (some) => {
    await trx
      .insertInto('ban_traces')
      .values(some)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    return [];
  });
};

/** Deletes the traces of bans. Part of a transaction. */
export const deleteTraces = (
  trx: Db,
  bans: readonly number[],
): Promise<unknown> =>
  trx.deleteFrom('ban_traces').where('ban', 'in', bans).execute();
