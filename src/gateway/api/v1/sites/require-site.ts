import { ApiError } from '../../../lib/errors/api-error';
import type { Db } from '../../../store/db';
import type { SiteRow } from '../../../store/schema/schema';
import { findSite } from '../../../store/sites';

/**
 * Returns the site that a path names.
 *
 * @throws ApiError `site_not_found`
 */
export const requireSite = async (db: Db, id: string): Promise<SiteRow> => {
  const site = await findSite(db, id);
  if (site) return site;
  throw new ApiError('site_not_found', `There is no site "${id}".`, 'site');
};
