import type { EpochRow } from './schema/schema';
import type { Db } from './db';

/** Lists the epochs of a site whose list is served, newest first. */
export const listServedEpochs = (db: Db, site: string): Promise<EpochRow[]> =>
  db
    .selectFrom('epochs')
    .selectAll()
    .where('site', '=', site)
    .orderBy('epoch', 'desc')
    .execute();

/** Returns one epoch of a site, unless it was deleted. */
export const findEpoch = (
  db: Db,
  { site, epoch }: Pick<EpochRow, 'site' | 'epoch'>,
): Promise<EpochRow | undefined> =>
  db
    .selectFrom('epochs')
    .selectAll()
    .where('site', '=', site)
    .where('epoch', '=', epoch)
    .executeTakeFirst();

/**
 * Returns the epoch that visits use now, of a site's epochs newest first. If
 * none is ready (the clock was set back, or it is being filled), the oldest.
 */
export const pickEpochInUse = (
  epochs: readonly EpochRow[],
  now: number,
): EpochRow => {
  const current =
    epochs.find(
      ({ uses_from, filled_to }) => uses_from <= now && filled_to === null,
    ) ?? epochs.at(-1);
  if (!current) throw new Error('a site has no epoch');
  return current;
};

/** Returns the epoch of a site that visits use now. */
export const findCurrentEpoch = async (
  db: Db,
  site: string,
  now: number,
): Promise<EpochRow> => pickEpochInUse(await listServedEpochs(db, site), now);

/** Adds an epoch to a site. */
export const insertEpoch = (db: Db, row: EpochRow): Promise<unknown> =>
  db.insertInto('epochs').values(row).execute();

/** Changes how far an epoch is filled, or into how many shards it is cut. */
export const updateEpoch = (
  db: Db,
  { site, epoch }: Pick<EpochRow, 'site' | 'epoch'>,
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
  { site, epoch }: Pick<EpochRow, 'site' | 'epoch'>,
): Promise<unknown> =>
  db
    .deleteFrom('epochs')
    .where('site', '=', site)
    .where('epoch', '=', epoch)
    .execute();
