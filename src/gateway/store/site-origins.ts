import type { Db } from './db';

/** Lists the origins whose pages may use a site, in the order given. */
export const listOrigins = async (db: Db, site: string): Promise<string[]> => {
  const rows = await db
    .selectFrom('site_origins')
    .select('origin')
    .where('site', '=', site)
    .orderBy('position')
    .execute();
  return rows.map(({ origin }) => origin);
};

/** Replaces all origins of a site. Part of a transaction. */
export const upsertOrigins = async (
  trx: Db,
  site: string,
  origins: readonly string[],
): Promise<void> => {
  await trx.deleteFrom('site_origins').where('site', '=', site).execute();
  if (!origins.length) return;
  await trx
    .insertInto('site_origins')
    .values(origins.map((origin, position) => ({ site, position, origin })))
    .execute();
};
