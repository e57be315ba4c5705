import type { EpochRow } from './schema/schema';
import type { Db } from './db';

/** All epochs of a site whose list is served, newest first. */
export const listServedEpochs = (db: Db, site: string): Promise<EpochRow[]> =>
  db
    .selectFrom('epochs')
    .selectAll()
    .where('site', '=', site)
    .orderBy('epoch', 'desc')
    .execute();

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
 * The epoch of a site's that visits use now. There is always one: the oldest,
 * if the clock was set back to before it, or while it is being filled.
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

export const findCurrentEpoch = async (
  db: Db,
  site: string,
  now: number,
): Promise<EpochRow> => pickEpochInUse(await listServedEpochs(db, site), now);
