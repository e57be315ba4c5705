import { useEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks';
import type { Api } from '../api/api';
import type { Chats, ChatsEvent } from '../logic/chats-reducer';
import type { WaitingAct } from '../outbox/act';
import { createOutbox, type Outbox } from '../outbox/create-outbox';
import type { OutboxStore } from '../outbox/outbox-store';
import { createWaitingApi } from '../outbox/waiting-api';

interface Options {
  person: number;
  store: OutboxStore;
  chats: Chats;
  dispatch: (event: ChatsEvent) => void;
  isSignedIn: boolean;
}

/**
 * Keeps what a person does while the gateway is away, and sends it when it is
 * back. Whoever leaves the page meanwhile is asked by the browser.
 */
export const useOutbox = (
  api: Api,
  { person, store, chats, dispatch, isSignedIn }: Options,
): { api: Api; outbox: Outbox; acts: readonly WaitingAct[] } => {
  const latest = useRef({ chats, dispatch });
  latest.current = { chats, dispatch };
  const [, draw] = useReducer((times: number) => times + 1, 0);
  const [outbox] = useState(() =>
    createOutbox({
      ...{ api, person, store },
      known: () => latest.current.chats.bans,
      dispatch: (event) => latest.current.dispatch(event),
    }),
  );
  useEffect(() => {
    const stopFollowing = outbox.follow(() => draw(undefined));
    return () => {
      stopFollowing();
      outbox.stop();
    };
  }, [outbox]);

  const isThere = isSignedIn && chats.awaySince === undefined;
  useEffect(() => {
    if (isThere) outbox.wake();
  }, [isThere, chats.connection]);

  const acts = outbox.list();
  const isWaiting = acts.some(({ state }) => state !== 'refused');
  useEffect(() => {
    if (!isWaiting) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [isWaiting]);

  const waitingApi = useMemo(
    () => createWaitingApi(api, outbox, () => latest.current.chats),
    [api, outbox],
  );
  return { api: waitingApi, outbox, acts };
};
