import { useState } from 'preact/hooks';
import type { Me } from '../../protocol/people';
import type { Api } from '../api/api';
import { useQuery } from './use-query';

/**
 * Returns the ids of the sites that a person may see, none until they are known,
 * and what asks for them again.
 */
export const useSites = (
  api: Api,
  me: Me,
): { sites: readonly string[]; again: () => void } => {
  const [sites, setSites] = useState<readonly string[]>(me.sites ?? []);
  const { again } = useQuery(async (isCurrent) => {
    if (me.sites) return;
    const { data } = await api.sites();
    if (isCurrent()) setSites(data.map(({ id }) => id));
  }, []);
  return { sites, again };
};
