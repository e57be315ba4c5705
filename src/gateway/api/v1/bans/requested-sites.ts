import type { Caller } from '../../../auth/caller';
import { canAddOn } from '../../../auth/policies';
import { ApiError } from '../../../lib/errors/api-error';
import type { Db } from '../../../store/db';
import { filterSites } from '../../../store/sites';

/**
 * Returns the sites that a new ban will hold on; none: all sites.
 *
 * @param given none: all that the caller may add bans on
 * @throws ApiError `invalid` for an unknown site, `forbidden`
 */
export const requestedSites = async (
  db: Db,
  caller: Caller,
  given: readonly string[] | undefined,
): Promise<string[]> => {
  const sites = [...new Set(given?.length ? given : (caller.sites ?? []))];
  if (!sites.length) return [];
  const existing = await filterSites(db, sites);
  const unknown = sites.find((site) => !existing.includes(site));
  if (unknown !== undefined) {
    throw new ApiError('invalid', `There is no site "${unknown}".`, 'sites');
  }
  const foreign = sites.find((site) => !canAddOn(caller, site));
  if (foreign !== undefined) {
    throw new ApiError(
      'forbidden',
      `You may not block on "${foreign}".`,
      'sites',
    );
  }
  return sites;
};
