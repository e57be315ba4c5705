import type { Db } from './db';

/** Lists the origins of all sites. */
export const listSiteOrigins = (
  db: Db,
): Promise<{ site: string; origin: string }[]> =>
  db
    .selectFrom('site_origins')
    .select(['site', 'origin'])
    .orderBy('site')
    .orderBy('position')
    .execute();
