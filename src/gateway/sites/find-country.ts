import { appliesTo } from '../store/predicates';
import type { Db } from '../store/db';
import { listSites } from '../store/sites';

/**
 * Returns the country whose people’s spelling of phone numbers is meant: that of
 * all given sites; empty where they differ, or one says none.
 *
 * @param sites null: all sites
 */
export const findCountry = async (
  db: Db,
  sites: readonly string[] | null,
): Promise<string> => {
  const countries = (await listSites(db))
    .filter(({ id }) => appliesTo([id], sites))
    .map(({ country }) => country);
  const [first = '', ...others] = [...new Set(countries)];
  return others.length ? '' : first;
};
