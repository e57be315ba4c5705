import { useState } from 'preact/hooks';
import type { Ban, BanState } from '../../protocol/bans';
import type { Api } from '../api/api';
import { STATES, type BanFilter } from '../logic/ban-rows';
import { useQuery, type Query } from './use-query';
import { useAsyncAction, type AsyncAction } from './use-async-action';

type Cursors = Partial<Record<BanState, string>>;

interface Loaded {
  /** Filter and search that the rows were loaded for. */
  key: string;
  rows: readonly Ban[];
  cursors: Cursors;
}

/** The loaded pages of bans, and the state of loading. */
export interface Bans {
  rows: readonly Ban[];
  first: Query;
  hasMore: boolean;
  more: AsyncAction;
  loadMore(): void;
}

/** Loads the bans of a filter and a search, page by page. */
export const useBans = (
  api: Api,
  filter: BanFilter,
  q: string,
  connection: number,
): Bans => {
  const key = `${filter} ${q}`;
  const [loaded, setLoaded] = useState<Loaded>({ key, rows: [], cursors: {} });
  const more = useAsyncAction();

  const first = useQuery(
    async (isCurrent) => {
      const page = await loadPages(api, q, STATES[filter], {});
      if (isCurrent()) setLoaded({ key, ...page });
    },
    [key, connection],
  );
  const isOutdated = loaded.key !== key;
  const states = STATES[filter].filter(
    (state) => !isOutdated && loaded.cursors[state],
  );

  return {
    // The rows of the last search stay until those of the new one have loaded.
    rows: isOutdated && !first.loading ? [] : loaded.rows,
    first,
    hasMore: states.length > 0,
    more,
    loadMore: () =>
      void more.run(async () => {
        const { rows, cursors } = await loadPages(
          api,
          q,
          states,
          loaded.cursors,
        );
        setLoaded((now) =>
          now.key === key
            ? { key, rows: [...now.rows, ...rows], cursors }
            : now,
        );
      }),
  };
};

/** Loads one page of each state: the gateway lists one state at a time. */
const loadPages = async (
  api: Api,
  q: string,
  states: readonly BanState[],
  cursors: Cursors,
): Promise<Omit<Loaded, 'key'>> => {
  const pages = await Promise.all(
    states.map((state) => api.bans(state, q, cursors[state])),
  );
  return {
    rows: pages.flatMap(({ data }) => data),
    cursors: Object.fromEntries(
      states.map((state, index) => [state, pages[index]?.next]),
    ),
  };
};
