import { sql, type Insertable, type Selectable, type Updateable } from 'kysely';
import type { Db } from '../db';
import { acquireLease, type LeaseClaim } from '../leases';
import type { BlocklistTable } from '../schema/blocklist-tables';

type BlocklistRow = Selectable<BlocklistTable>;

/** A list with the sites that its bans hold on; null: all, later ones too. */
export interface StoredBlocklist extends BlocklistRow {
  sites: string[] | null;
}

const withSites = async (
  db: Db,
  rows: readonly BlocklistRow[],
): Promise<StoredBlocklist[]> => {
  const limited = rows.flatMap(({ id, all_sites }) => (all_sites ? [] : id));
  const sites = limited.length
    ? await db
        .selectFrom('blocklist_sites')
        .selectAll()
        .where('blocklist', 'in', limited)
        .orderBy('site')
        .execute()
    : [];
  return rows.map((row) => ({
    ...row,
    sites: row.all_sites
      ? null
      : sites.flatMap(({ blocklist, site }) =>
          blocklist === row.id ? site : [],
        ),
  }));
};

/** Lists the lists that were not removed, newest first. */
export const listBlocklists = async (
  db: Db,
  { before, limit }: { before?: number | undefined; limit: number },
): Promise<StoredBlocklist[]> =>
  withSites(
    db,
    await db
      .selectFrom('blocklists')
      .selectAll()
      .where('removed_at', 'is', null)
      .$if(before !== undefined, (select) =>
        select.where('id', '<', before ?? 0),
      )
      .orderBy('id', 'desc')
      .limit(limit)
      .execute(),
  );

/** Returns a list, if there is one of this id, removed or not. */
export const findBlocklist = async (
  db: Db,
  id: number,
): Promise<StoredBlocklist | undefined> => {
  const rows = await db
    .selectFrom('blocklists')
    .selectAll()
    .where('id', '=', id)
    .execute();
  return (await withSites(db, rows))[0];
};

/**
 * Lists the lists of which something is to be done: those that are due, and those
 * that no longer hold while bans of theirs are not ended.
 */
export const listDueBlocklists = async (
  db: Db,
  now: number,
): Promise<{ id: number; lease_holder: string | null }[]> =>
  db
    .selectFrom('blocklists as l')
    .select(['l.id', 'l.lease_holder'])
    .where((where) =>
      where.or([
        where.and([
          where('l.removed_at', 'is', null),
          where('l.next_at', '<=', now),
        ]),
        where.and([
          where('l.holds_until', '<=', now),
          where.exists(
            where
              .selectFrom('bans as b')
              .select('b.id')
              .whereRef('b.blocklist', '=', 'l.id')
              .where('b.ended_at', 'is', null),
          ),
        ]),
      ]),
    )
    .orderBy('l.id')
    .execute();

/** Returns when something is to be done of a list next; undefined: never. */
export const findNextBlocklist = async (
  db: Db,
): Promise<number | undefined> => {
  const row = await db
    .selectFrom('blocklists')
    .select((select) => select.fn.min('next_at').as('next'))
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return row?.next === null || row?.next === undefined
    ? undefined
    : Number(row.next);
};

/** Adds a list of all sites, and returns its id. */
export const insertBlocklist = async (
  trx: Db,
  row: Omit<Insertable<BlocklistTable>, 'all_sites'>,
): Promise<number> => {
  const { id } = await trx
    .insertInto('blocklists')
    .values({ ...row, all_sites: 1 })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
};

/** Changes columns of a list. */
export const updateBlocklist = (
  db: Db,
  id: number,
  columns: Updateable<BlocklistTable>,
): Promise<unknown> =>
  db.updateTable('blocklists').set(columns).where('id', '=', id).execute();

/** Replaces the sites on which a list’s bans hold; null: all. */
export const replaceBlocklistSites = async (
  trx: Db,
  id: number,
  sites: readonly string[] | null,
): Promise<void> => {
  await trx.deleteFrom('blocklist_sites').where('blocklist', '=', id).execute();
  await updateBlocklist(trx, id, { all_sites: sites ? 0 : 1 });
  if (!sites?.length) return;
  await trx
    .insertInto('blocklist_sites')
    .values(sites.map((site) => ({ blocklist: id, site })))
    .execute();
};

/**
 * Acquires, or renews, the right to work on a list.
 *
 * @param revision the one that the work is of
 * @returns false while another process has it, or if it was changed or removed
 */
export const acquireBlocklist = (
  db: Db,
  id: number,
  claim: LeaseClaim,
  revision?: number,
): Promise<boolean> =>
  acquireLease(
    db,
    'blocklists',
    id,
    claim,
    revision === undefined
      ? undefined
      : sql<boolean>`revision = ${revision} and removed_at is null`,
  );

/** Tells whoever works on a list that it is no longer as it was read. */
export const raiseBlocklistRevision = (
  trx: Db,
  id: number,
  columns: Updateable<BlocklistTable> = {},
): Promise<unknown> =>
  trx
    .updateTable('blocklists')
    .set((set) => ({ ...columns, revision: set('revision', '+', 1) }))
    .where('id', '=', id)
    .execute();

/** Marks the lists of a site alone as removed, and returns their ids. */
export const removeBlocklistsOfSiteAlone = async (
  trx: Db,
  site: string,
  at: number,
): Promise<number[]> => {
  const ofOthers = trx
    .selectFrom('blocklist_sites')
    .select('blocklist')
    .where('site', '!=', site);
  const rows = await trx
    .updateTable('blocklists')
    .set((set) => ({
      ...{ removed_at: at, holds_until: 0, waiting: null },
      revision: set('revision', '+', 1),
    }))
    .where('removed_at', 'is', null)
    .where('all_sites', '=', 0)
    .where('id', 'in', (select) =>
      select
        .selectFrom('blocklist_sites')
        .select('blocklist')
        .where('site', '=', site),
    )
    .where('id', 'not in', ofOthers)
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
};
