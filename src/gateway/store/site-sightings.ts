import { sql } from 'kysely';
import type { Db } from './db';
import type { SiteSightingRow } from './schema/schema';

/** Lists from where a site was asked for, the latest first. */
export const listSightings = (
  db: Db,
  site: string,
): Promise<SiteSightingRow[]> =>
  db
    .selectFrom('site_sightings')
    .selectAll()
    .where('site', '=', site)
    .orderBy('last_at', 'desc')
    .orderBy('origin')
    .execute();

/**
 * Adds sightings to those of before, and deletes all but the latest of each
 * outcome. Part of a transaction.
 *
 * @param most rows to keep of one outcome
 */
export const upsertSightings = async (
  trx: Db,
  rows: readonly SiteSightingRow[],
  most: number,
): Promise<void> => {
  for (const row of rows) {
    await trx
      .insertInto('site_sightings')
      .values(row)
      .onConflict((conflict) =>
        conflict.columns(['site', 'outcome', 'origin']).doUpdateSet({
          count: sql`site_sightings.count + ${row.count}`,
          last_at: row.last_at,
        }),
      )
      .execute();
  }
  for (const { site, outcome } of rows) {
    const kept = trx
      .selectFrom('site_sightings')
      .select('origin')
      .where('site', '=', site)
      .where('outcome', '=', outcome)
      .orderBy('last_at', 'desc')
      .orderBy('origin')
      .limit(most);
    await trx
      .deleteFrom('site_sightings')
      .where('site', '=', site)
      .where('outcome', '=', outcome)
      .where('origin', 'not in', kept)
      .execute();
  }
};
