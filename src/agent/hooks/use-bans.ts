import { useState } from 'preact/hooks';
import type { Ban, BanState } from '../../protocol/bans';
import type { Api } from '../api/api';
import { STATES, type BanFilter } from '../logic/ban-rows';
import { useQuery, type Query } from './use-query';
import { useAsyncAction, type AsyncAction } from './use-async-action';

type Cursors = Partial<Record<BanState, string>>;

interface Loaded {
  of: string;
  rows: readonly Ban[];
  cursors: Cursors;
}

export interface Bans {
  rows: readonly Ban[];
  first: Query;
  hasMore: boolean;
  more: AsyncAction;
  loadMore(): void;
}

/** The pages of blocked visitors loaded so far. */
export const useBans = (
  api: Api,
  filter: BanFilter,
  q: string,
  connection: number,
): Bans => {
  const of = `${filter} ${q}`;
  const [loaded, setLoaded] = useState<Loaded>({ of, rows: [], cursors: {} });
  const more = useAsyncAction();

  const first = useQuery(
    async (isCurrent) => {
      const page = await loadPages(api, q, STATES[filter], {});
      if (isCurrent()) setLoaded({ of, ...page });
    },
    [of, connection],
  );
  const isOther = loaded.of !== of;
  const states = STATES[filter].filter(
    (state) => !isOther && loaded.cursors[state],
  );

  return {
    // What was searched before stays until the answer replaces it.
    rows: isOther && !first.loading ? [] : loaded.rows,
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
          now.of === of ? { of, rows: [...now.rows, ...rows], cursors } : now,
        );
      }),
  };
};

/** One page of each state: the gateway lists one state at a time. */
const loadPages = async (
  api: Api,
  q: string,
  states: readonly BanState[],
  cursors: Cursors,
): Promise<Omit<Loaded, 'of'>> => {
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
