import { useState } from 'preact/hooks';
import type { Site } from '../../protocol/sites';
import { useConsole } from '../views/shell/console-context';
import { useQuery, type Query } from './use-query';

/** The sites of a page of the settings, and the one that is shown. */
export interface ChosenSite {
  /** Undefined until they are known. */
  sites: readonly Site[] | undefined;
  site: Site | undefined;
  query: Query;
  /** Puts a site as it is now in the place of what was known of it. */
  keep(site: Site): void;
  drop(id: string): void;
}

/**
 * Loads the sites that a person may see, and chooses one: that of the address,
 * else the one that they filter by, else the first.
 */
export const useChosenSite = (): ChosenSite => {
  const { api, query: address, site: preferred } = useConsole();
  const [sites, setSites] = useState<readonly Site[]>();
  const query = useQuery(async (isCurrent) => {
    const { data } = await api.sites();
    if (isCurrent()) setSites(data);
  }, []);
  const wanted = address.get('site') ?? preferred;
  return {
    ...{ sites, query },
    site: sites?.find(({ id }) => id === wanted) ?? sites?.[0],
    keep: (site) =>
      setSites((before = []) =>
        [...before.filter(({ id }) => id !== site.id), site].sort((a, b) =>
          a.id < b.id ? -1 : 1,
        ),
      ),
    drop: (gone) =>
      setSites((before) => before?.filter(({ id }) => id !== gone)),
  };
};
