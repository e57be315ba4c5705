import { sql } from 'kysely';
import type { SiteRow } from './schema/schema';
import { compileOnce } from './compile-once';
import type { Db } from './db';

/** Whether a text may be the id of a site. */
export const isSiteId = (id: string): boolean =>
  /^[a-z0-9][a-z0-9-]{0,62}$/.test(id);

/** Returns a site, if there is one of this id. */
export const findSite = (db: Db, id: string): Promise<SiteRow | undefined> =>
  db.selectFrom('sites').selectAll().where('id', '=', id).executeTakeFirst();

const askSites = compileOnce((db) =>
  db.selectFrom('sites').selectAll().orderBy('id'),
);

/** Lists all sites by id. */
export const listSites = (db: Db): Promise<SiteRow[]> => askSites(db, {});

/** Lists all sites by id, with their origins in the order given. */
export const listSitesWithOrigins = async (
  db: Db,
): Promise<(SiteRow & { origins: string[] })[]> => {
  const origins = new Map<string, string[]>();
  for (const { site, origin } of await db
    .selectFrom('site_origins')
    .select(['site', 'origin'])
    .orderBy('position')
    .execute()) {
    origins.set(site, [...(origins.get(site) ?? []), origin]);
  }
  return (await listSites(db)).map((site) => ({
    ...site,
    origins: origins.get(site.id) ?? [],
  }));
};

/** Adds a site, or changes the one of this id. */
export const upsertSite = (db: Db, row: SiteRow): Promise<unknown> =>
  db
    .insertInto('sites')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();

/** Returns those of some ids that are sites. */
export const filterSites = async (
  db: Db,
  ids: readonly string[],
): Promise<string[]> => {
  const rows = await db
    .selectFrom('sites')
    .select('id')
    .where('id', 'in', ids)
    .execute();
  return rows.map(({ id }) => id);
};

/** Lists those of some sites that refuse whom bans refuse. */
export const listEnforcingSites = async (
  db: Db,
  sites: readonly string[],
): Promise<string[]> => {
  if (!sites.length) return [];
  const rows = await db
    .selectFrom('sites')
    .select('id')
    .where('id', 'in', sites)
    .where('observe', '=', 0)
    .execute();
  return rows.map(({ id }) => id);
};

/** Returns whether any site holds who is likely to be somebody banned. */
export const hasHoldingSite = async (db: Db): Promise<boolean> => {
  const row = await db
    .selectFrom('sites')
    .select('id')
    .where('hold_likely', '=', 1)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
};

const askStatingSites = compileOnce((db) =>
  db.selectFrom('sites').selectAll().where('statement', '=', 1).orderBy('id'),
);

/** Lists the sites that tell refused people the reasons of the decision. */
export const listStatingSites = (db: Db): Promise<SiteRow[]> =>
  askStatingSites(db, {});

/** Raises the versions of some sites' own lists, and returns the new ones. */
export const bumpVersions = async (
  db: Db,
  sites: readonly string[],
): Promise<Map<string, number>> => {
  const rows = await db
    .updateTable('sites')
    .set({ version: sql`version + 1` })
    .where('id', 'in', sites)
    .returning(['id', 'version'])
    .execute();
  return new Map(rows.map(({ id, version }) => [id, version]));
};
