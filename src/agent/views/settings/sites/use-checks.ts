import { useState } from 'preact/hooks';
import type { SiteCheck } from '../../../../protocol/site-check';
import type { Site } from '../../../../protocol/sites';
import { useQuery } from '../../../hooks/use-query';
import { useConsole } from '../../shell/console-context';

/** Sites of a list that are looked at; those after them only when opened. */
const MOST_LISTED = 30;
/** Milliseconds after which the shown site is looked at again. */
const AGAIN_AFTER = 15_000;

/**
 * Finds out from where pages asked for each site: of all once, one after the
 * other, and of the shown one again and again, as somebody may install it now.
 * A site of which that is not known is not in it.
 */
export const useChecks = (
  sites: readonly Site[] | undefined,
  shown: string | undefined,
  now: number,
): ReadonlyMap<string, SiteCheck> => {
  const { api } = useConsole();
  const [checks, setChecks] = useState<ReadonlyMap<string, SiteCheck>>(
    () => new Map(),
  );
  const look = async (id: string, isCurrent: () => boolean) => {
    const check = await api.siteSettings.check(id);
    if (isCurrent()) setChecks((before) => new Map(before).set(id, check));
  };
  useQuery(
    async (isCurrent) => {
      if (shown !== undefined) await look(shown, isCurrent);
    },
    [shown ?? '', Math.floor(now / AGAIN_AFTER)],
  );
  const others = (sites ?? []).slice(0, MOST_LISTED).map(({ id }) => id);
  useQuery(
    async (isCurrent) => {
      for (const id of others) {
        if (!isCurrent()) return;
        if (id !== shown) await look(id, isCurrent);
      }
    },
    [others.join(' ')],
  );
  return checks;
};
