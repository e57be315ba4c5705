import { useState } from 'preact/hooks';
import type { Site } from '../../protocol/sites';
import type { Api } from '../api/api';
import { useQuery } from './use-query';

/** What was last known of the sites: a dialog opens with it, and asks anew. */
const known = new WeakMap<Api, readonly Site[]>();

/** Returns the sites with their settings; undefined until they are known. */
export const useSiteList = (api: Api): readonly Site[] | undefined => {
  const [sites, setSites] = useState(known.get(api));
  useQuery(async (isCurrent) => {
    const { data } = await api.sites();
    known.set(api, data);
    if (isCurrent()) setSites(data);
  }, []);
  return sites;
};
