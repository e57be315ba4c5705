import type { Insertable, Selectable } from 'kysely';
import type { Schema } from './schema/schema';
import { groupBy } from '../lib/group-by';
import { compileOnce, compileRows } from './compile-once';
import { inChunks } from './in-chunks';
import type { Db } from './db';
import { updateEvidenceEnd } from './evidence';

export type BanRow = Selectable<Schema['bans']>;
export type BanKeyRow = Selectable<Schema['ban_keys']>;

/**
 * A ban with its keys and sites; no site means all. One of a list has the end of
 * its list as `until`.
 */
export interface StoredBan extends BanRow {
  keys: BanKeyRow[];
  sites: string[];
  /** The list that it is of; null: of none. */
  list: { id: number; name: string } | null;
}

/** Lists the lists that some bans are of, by their ids. */
const listOfBans = async (db: Db, bans: readonly BanRow[]) => {
  const ids = new Set(bans.flatMap(({ blocklist }) => blocklist ?? []));
  const rows = ids.size
    ? await db
        .selectFrom('blocklists')
        .select(['id', 'name', 'holds_until'])
        .where('id', 'in', [...ids])
        .execute()
    : [];
  return new Map(rows.map((row) => [row.id, row]));
};

const askBans = compileOnce((db, { ids }: { ids: readonly number[] }) =>
  db.selectFrom('bans').selectAll().where('id', 'in', ids),
);

const askKeysOf = compileOnce((db, { ids }: { ids: readonly number[] }) =>
  db.selectFrom('ban_keys').selectAll().where('ban', 'in', ids).orderBy('id'),
);

const askSitesOf = compileOnce((db, { ids }: { ids: readonly number[] }) =>
  db
    .selectFrom('ban_sites')
    .selectAll()
    .where('ban', 'in', ids)
    .orderBy('site'),
);

/** Bans with their keys and sites, in the order of the ids given. */
export const listBansById = async (
  db: Db,
  ids: readonly number[],
): Promise<StoredBan[]> => {
  if (!ids.length) return [];
  const bans = await askBans(db, { ids });
  // After the bans: one that is there by now has its keys and sites, too. The
  // other way round it could come without, and a ban without sites is of all.
  const keys = await askKeysOf(db, { ids });
  const sites = await askSitesOf(db, { ids });
  const lists = await listOfBans(db, bans);
  const byId = new Map(bans.map((ban) => [ban.id, ban]));
  const keysOf = groupBy(keys, ({ ban }) => ban);
  const sitesOf = groupBy(sites, ({ ban }) => ban);
  return ids.flatMap((id) => {
    const ban = byId.get(id);
    if (!ban) return [];
    const list = lists.get(ban.blocklist ?? 0);
    return {
      ...ban,
      list: list ? { id: list.id, name: list.name } : null,
      ...(list && ban.until === null && { until: list.holds_until }),
      keys: keysOf.get(id) ?? [],
      sites: (sitesOf.get(id) ?? []).map(({ site }) => site),
    };
  });
};

const askNextEnd = compileOnce((db) =>
  db
    .selectFrom('bans')
    .select('until')
    .where('ended_at', 'is', null)
    .where('until', 'is not', null)
    .orderBy('until')
    .limit(1),
);

/** When the next ban ends by itself. */
export const findNextEnd = async (db: Db): Promise<number | undefined> => {
  const [row] = await askNextEnd(db, {});
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

const addBans = compileRows((db, rows: readonly Insertable<Schema['bans']>[]) =>
  db.insertInto('bans').values(rows).returning('id'),
);

/**
 * Adds bans, without their keys and sites. Part of a transaction.
 *
 * @returns their ids, in the order of the rows
 */
export const insertBans = async (
  trx: Db,
  rows: readonly Insertable<Schema['bans']>[],
): Promise<number[]> => {
  const ids = await addBans(trx, rows);
  // In no promised order, but each later row has the greater id.
  return ids.map(({ id }) => id).sort((one, other) => one - other);
};

const addBanSites = compileRows((db, rows: readonly Schema['ban_sites'][]) =>
  db.insertInto('ban_sites').values(rows),
);

/** Limits bans to sites; a ban without a row holds on all. */
export const insertBanSites = async (
  trx: Db,
  rows: readonly Schema['ban_sites'][],
): Promise<void> => {
  if (rows.length) await addBanSites(trx, rows);
};

/** Takes a ban off some sites; what it holds on then is of the caller to write. */
export const deleteBanSites = (trx: Db, ban: number): Promise<unknown> =>
  trx.deleteFrom('ban_sites').where('ban', '=', ban).execute();

/**
 * Changes a ban, and raises its revision; what is kept as evidence of it ends six
 * months after it does. Part of a transaction.
 */
export const updateBan = async (
  trx: Db,
  id: number,
  columns: Partial<
    Pick<
      BanRow,
      | 'reason'
      | 'note'
      | 'effect'
      | 'text'
      | 'until'
      | 'lifted_at'
      | 'lifted_by'
      | 'lifted_by_name'
      | 'ended_at'
      | 'joined'
      | 'to_approve'
      | 'asked_until'
      | 'asked_by'
      | 'asked_by_user'
      | 'automatic'
      | 'blocklist'
      | 'search'
    >
  >,
): Promise<void> => {
  await trx
    .updateTable('bans')
    .set((set) => ({ ...columns, revision: set('revision', '+', 1) }))
    .where('id', '=', id)
    .execute();
  if (columns.ended_at === undefined) return;
  await updateEvidenceEnd(trx, id, columns.ended_at);
};

/** Lists the ids of the newest bans with references, upper case, by reference. */
export const listBanIdsByReference = async (
  db: Db,
  references: readonly string[],
): Promise<Map<string, number>> => {
  const rows = await inChunks(references, (some) =>
    db
      .selectFrom('bans')
      .select(['reference', (of) => of.fn.max('id').as('id')])
      .where('reference', 'in', some)
      .groupBy('reference')
      .execute(),
  );
  return new Map(rows.map(({ reference, id }) => [reference, id]));
};

/** Returns the id of the newest ban with a reference, upper case. */
export const findBanByReference = async (
  db: Db,
  reference: string,
): Promise<number | undefined> =>
  (await listBanIdsByReference(db, [reference])).get(reference);

/** Lists the ids of the bans that some numbers of persons join, by number. */
export const listJoinedIds = async (
  db: Db,
  persons: readonly number[],
): Promise<Map<number, number[]>> => {
  const joined = new Map<number, number[]>();
  if (!persons.length) return joined;
  const rows = await db
    .selectFrom('bans')
    .select(['id', 'joined'])
    .where('joined', 'in', persons)
    .where('joined', 'is not', null)
    .orderBy('id')
    .execute();
  for (const { id, joined: person } of rows) {
    if (person === null) continue;
    joined.set(person, [...(joined.get(person) ?? []), id]);
  }
  return joined;
};

/**
 * Counts a refusal against the bans that caused it. Changes no version.
 *
 * @param refusal whether it was of somebody whose identity a site's server proved
 */
export const incrementHits = (
  db: Db,
  bans: readonly number[],
  { isSignedIn, at }: { isSignedIn: boolean; at: number },
): Promise<unknown> =>
  db.transaction().execute((trx) =>
    trx
      .updateTable('bans')
      .set((set) => ({ hits: set('hits', '+', 1), last_hit_at: at }))
      .$if(isSignedIn, (update) =>
        update.set((set) => ({
          signed_in_hits: set('signed_in_hits', '+', 1),
        })),
      )
      .where('id', 'in', bans)
      .execute(),
  );
