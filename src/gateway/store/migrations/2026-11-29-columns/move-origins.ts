import type { Kysely } from 'kysely';
import { parseList } from './parse-list';

type Tables = {
  sites: { id: string; origins: string };
  site_origins: { site: string; position: number; origin: string };
};

/** Gives each origin of a site, until now a JSON array, a row of its own. */
export const moveOrigins = async (given: Kysely<unknown>): Promise<void> => {
  const db = given.withTables<Tables>();
  await db.schema
    .createTable('site_origins')
    .addColumn('site', 'text', (c) => c.notNull())
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('origin', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('site_origins_pk', ['site', 'position'])
    .execute();
  const sites = await db
    .selectFrom('sites')
    .select(['id', 'origins'])
    .execute();
  for (const { id, origins } of sites) {
    const rows = parseList(origins).map((origin, position) => ({
      ...{ site: id, position, origin },
    }));
    if (!rows.length) continue;
    await db.insertInto('site_origins').values(rows).execute();
  }
  await db.schema.alterTable('sites').dropColumn('origins').execute();
};
