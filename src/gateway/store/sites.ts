import { sql } from 'kysely';
import type { SiteRow } from './schema/schema';
import type { Db } from './db';

/** Whether a site may be called so; any other name is nobody's. */
export const isSiteId = (id: string): boolean =>
  /^[a-z0-9][a-z0-9-]{0,62}$/.test(id);

export const findSite = (db: Db, id: string): Promise<SiteRow | undefined> =>
  db.selectFrom('sites').selectAll().where('id', '=', id).executeTakeFirst();

export const listSites = (db: Db): Promise<SiteRow[]> =>
  db.selectFrom('sites').selectAll().orderBy('id').execute();

/**
 * Raises the version of some sites (of all, if none is named) and answers
 * their new versions. Part of the transaction that changes their bans.
 */
export const bumpVersions = async (
  db: Db,
  sites: readonly string[],
): Promise<Map<string, number>> => {
  const rows = await db
    .updateTable('sites')
    .set({ version: sql`version + 1` })
    .$if(sites.length > 0, (query) => query.where('id', 'in', sites))
    .returning(['id', 'version'])
    .execute();
  return new Map(rows.map(({ id, version }) => [id, version]));
};
