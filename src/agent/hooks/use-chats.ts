import { useEffect, useMemo, useReducer } from 'preact/hooks';
import type { SessionState } from '../../protocol/sessions';
import type { Api } from '../api/api';
import { batchEvents } from '../api/batch-events';
import type { Connect } from '../api/stream';
import {
  chatsReducer,
  NO_CHATS,
  type Chats,
  type ChatsEvent,
} from '../logic/chats-reducer';
import { DAY_MS } from '../logic/times';
import { useQuery, type Query } from './use-query';

/** Chats of the first page: what one sees first is drawn first. */
const FIRST_PAGE = 50;
const PAGE = 200;

/**
 * Follows the stream while `isOn`, and lists the chats of today for each
 * connection, those that go on first.
 */
export const useChats = (
  api: Api,
  connect: Connect,
  isOn: boolean,
): {
  chats: Chats;
  dispatch: (event: ChatsEvent) => void;
  query: Query;
  /** Looks for the gateway now, and not only in a few seconds. */
  reconnect: () => void;
} => {
  const [chats, pass] = useReducer(chatsReducer, NO_CHATS);
  const batch = useMemo(() => batchEvents<ChatsEvent>(pass), []);
  useEffect(() => batch.stop, [batch]);
  const [attempt, reconnect] = useReducer((times: number) => times + 1, 0);

  useEffect(() => {
    if (!isOn) return undefined;
    return connect((event) => {
      batch.add(event);
      // What is done from now on waits; or the list does no longer.
      if (event.type === 'away' || event.type === 'open') batch.flush();
      // The stream can't say why it was denied; this request can, and shows
      // the sign-in form to an agent who is no longer signed in.
      if (event.type === 'away' && event.denied) api.me().catch(() => {});
    });
  }, [api, connect, isOn, attempt]);

  const { connection } = chats;
  const query = useQuery(
    async (isCurrent) => {
      if (connection === 0) return;
      // Who chatted before yesterday and is over since is no news of today.
      const since = Date.now() - 2 * DAY_MS;
      const states: SessionState[] = ['live', 'blocked', 'ended'];
      for (const state of states) {
        let cursor: string | undefined;
        do {
          const limit = state === 'live' && !cursor ? FIRST_PAGE : PAGE;
          const { data, next } = await api.chats.list(state, limit, cursor);
          if (!isCurrent()) return;
          batch.add({ type: 'page', data, connection });
          if (limit === FIRST_PAGE) batch.flush();
          const last = data.at(-1);
          const isOld = last && Date.parse(last.startedAt) < since;
          cursor = state === 'ended' && isOld ? undefined : next;
        } while (cursor);
      }
      batch.add({ type: 'listed', connection });
    },
    [connection],
  );

  return {
    ...{ chats, query },
    dispatch: (event) => pass([event]),
    reconnect: () => reconnect(undefined),
  };
};
