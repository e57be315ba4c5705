import { compileOnce } from './compile-once';
import type { Db } from './db';
import type { EpochRow } from './schema/schema';

type EpochId = Pick<EpochRow, 'site' | 'epoch'>;

/** Rows a statement: far below SQLite's limit of bound values. */
const BLOCK = 1000;

/** What `filled_to` is while an epoch is being deleted. */
export const DELETING = -1;

/** Lists the epochs of all lists, newest first. */
export const listEpochs = (db: Db): Promise<EpochRow[]> =>
  db.selectFrom('epochs').selectAll().orderBy('epoch', 'desc').execute();

/** Lists the epochs of some lists, newest first. */
export const listEpochsOf = (
  db: Db,
  lists: readonly string[],
): Promise<EpochRow[]> =>
  db
    .selectFrom('epochs')
    .selectAll()
    .where('site', 'in', lists)
    .orderBy('epoch', 'desc')
    .execute();

const askOwnEpochs = compileOnce((db) =>
  db
    .selectFrom('epochs')
    .selectAll()
    // Ids of sites begin with a letter or digit; other lists come before them.
    .where('site', '>=', '0'),
);

/** Lists the epochs of lists that are of one site each. */
export const listOwnEpochs = (db: Db): Promise<EpochRow[]> =>
  askOwnEpochs(db, {});

/** Returns one epoch of a list, unless it was deleted. */
export const findEpoch = (
  db: Db,
  { site, epoch }: EpochId,
): Promise<EpochRow | undefined> =>
  db
    .selectFrom('epochs')
    .selectAll()
    .where('site', '=', site)
    .where('epoch', '=', epoch)
    .executeTakeFirst();

/** Adds epochs to lists. */
export const insertEpochs = async (
  db: Db,
  rows: readonly EpochRow[],
): Promise<void> => {
  for (let start = 0; start < rows.length; start += BLOCK) {
    const some = rows.slice(start, start + BLOCK);
    await db.insertInto('epochs').values(some).execute();
  }
};

/** Changes how far an epoch is filled, or into how many shards it is cut. */
export const updateEpoch = (
  db: Db,
  { site, epoch }: EpochId,
  columns: Partial<Omit<EpochRow, 'site' | 'epoch' | 'uses_from'>>,
): Promise<unknown> =>
  db
    .updateTable('epochs')
    .set(columns)
    .where('site', '=', site)
    .where('epoch', '=', epoch)
    .execute();

/** Deletes an epoch; its tags are deleted by `deleteShard`. */
export const deleteEpoch = (
  db: Db,
  { site, epoch }: EpochId,
): Promise<unknown> =>
  db
    .deleteFrom('epochs')
    .where('site', '=', site)
    .where('epoch', '=', epoch)
    .execute();
