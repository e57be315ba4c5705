import { ApiError } from '../lib/errors/api-error';
import type { Db } from '../store/db';
import { findSite } from '../store/sites';

/**
 * Checks that sites exist to which somebody is to be limited.
 *
 * @param field names them in an error
 * @throws ApiError `invalid`
 */
export const requireSites = async (
  db: Db,
  sites: readonly string[],
  field: string,
): Promise<void> => {
  for (const site of sites) {
    if (await findSite(db, site)) continue;
    throw new ApiError('invalid', `There is no site "${site}".`, field);
  }
};
