import { useState } from 'preact/hooks';
import type { Me } from '../../protocol/people';
import type { Api } from '../api/api';
import { useQuery } from './use-query';

/** Returns the ids of the sites that a person may see; none until they are known. */
export const useSites = (api: Api, me: Me): readonly string[] => {
  const [sites, setSites] = useState<readonly string[]>(me.sites ?? []);
  useQuery(async (isCurrent) => {
    if (me.sites) return;
    const { data } = await api.sites();
    if (isCurrent()) setSites(data.map(({ id }) => id));
  }, []);
  return sites;
};
