import { appliesTo } from '../store/predicates';
import type { Db } from '../store/db';
import { listSites } from '../store/sites';

/** Returns the one country that there is; empty if there are several, or none. */
export const commonCountry = (countries: Iterable<string>): string => {
  const [first = '', ...others] = new Set(countries);
  return others.length ? '' : first;
};

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
  const all = await listSites(db);
  const meant = all.filter(({ id }) => appliesTo([id], sites));
  return commonCountry(meant.map(({ country }) => country));
};
