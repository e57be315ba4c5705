import type { Kysely } from 'kysely';
import type { EpochRow, Schema } from './schema';

type Db = Kysely<Schema>;

/** All epochs of a site whose list is served, newest first. */
export const servedEpochs = (db: Db, site: string): Promise<EpochRow[]> =>
  db
    .selectFrom('epochs')
    .selectAll()
    .where('site', '=', site)
    .orderBy('epoch', 'desc')
    .execute();

/** The epoch that visits of a site use now. */
export const currentEpoch = (
  db: Db,
  site: string,
  now: number,
): Promise<EpochRow> =>
  db
    .selectFrom('epochs')
    .selectAll()
    .where('site', '=', site)
    .where('uses_from', '<=', now)
    .orderBy('epoch', 'desc')
    .executeTakeFirstOrThrow();
