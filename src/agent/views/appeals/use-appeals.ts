import { useState } from 'preact/hooks';
import type { Appeal, AppealPage } from '../../../protocol/appeals';
import { useQuery, type Query } from '../../hooks/use-query';
import { useConsole } from '../shell/console-context';

/** Which appeals the list has. */
type ListedState = 'open' | 'answered';

/** The list of appeals. */
export interface AppealsList {
  state: ListedState;
  appeals: readonly Appeal[];
  counts: { open: number; answered: number } | undefined;
  /** Whether there are more. */
  hasMore: boolean;
  query: Query;
  showMore(): void;
  reload(): void;
}

const PAGE = 50;

/**
 * Loads the appeals of the address: the open ones oldest first, the answered ones
 * newest first; anew whenever one comes or is answered.
 */
export const useAppeals = (): AppealsList => {
  const { api, chats, query: address, site } = useConsole();
  const state: ListedState =
    address.get('state') === 'answered' ? 'answered' : 'open';
  const [shown, setShown] = useState(PAGE);
  const [changes, setChanges] = useState(0);
  const [loaded, setLoaded] = useState<{ of: ListedState; page: AppealPage }>();
  const { connection, appealChanges } = chats;
  const query = useQuery(
    async (isCurrent) => {
      const page = await api.appeals.list({
        ...{ state, limit: String(shown) },
        order: state === 'open' ? 'oldest' : 'newest',
        ...(site && { site }),
      });
      if (isCurrent()) setLoaded({ of: state, page });
    },
    [state, site ?? '', shown, changes, connection, appealChanges],
  );
  const page = loaded?.of === state ? loaded.page : undefined;
  const counts = loaded?.page.counts;
  return {
    state,
    appeals: page?.data ?? [],
    counts: counts && {
      open: counts.open,
      answered: counts.accepted + counts.declined,
    },
    hasMore: page?.next !== undefined,
    query,
    showMore: () => setShown(Math.min(shown + PAGE, MOST)),
    reload: () => setChanges((count) => count + 1),
  };
};

/** More are not shown at once: who has waited longest comes first. */
const MOST = 500;
