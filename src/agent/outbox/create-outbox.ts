import type { Api } from '../api/api';
import { ApiError } from '../api/api-error';
import type { Chats, ChatsEvent } from '../logic/chats-reducer';
import { errorMessage } from '../logic/error-message';
import { HOUR_MS } from '../logic/times';
import { t } from '../texts/texts';
import type { Act, WaitingAct } from './act';
import { canTakeBack, nextState, type ActEvent } from './next-state';
import type { OutboxStore } from './outbox-store';
import { sendAct } from './send-act';

/** What the outbox needs of the console. */
export interface OutboxDeps {
  api: Api;
  person: number;
  store: OutboxStore;
  /** The changed bans, as they are known now. */
  known: () => Chats['bans'];
  dispatch: (event: ChatsEvent) => void;
}

/** The acts that wait for the gateway, in the order in which they were done. */
export interface Outbox {
  list(): readonly WaitingAct[];
  /** Calls back when the list has changed. */
  follow(listener: () => void): () => void;
  /** @param tried whether the gateway may have it already */
  add(act: Act, of: { id: string; subject: string; tried: boolean }): void;
  /** Drops what the gateway has not done; of anything else nothing changes. */
  takeBack(id: string): void;
  /** Sends once more what was refused. */
  retry(id: string): void;
  /** Sends what waits, if the gateway is there. */
  wake(): void;
  stop(): void;
}

/** Milliseconds between looks for the gateway while something waits. */
const LOOK_MS = 3_000;
/** The gateway remembers idempotency keys for a day. */
const TOO_OLD_MS = 12 * HOUR_MS;

/** Creates the one queue of acts that wait, with those that the store has. */
export const createOutbox = (deps: OutboxDeps): Outbox => {
  const { api, person, store, known, dispatch } = deps;
  const listeners = new Set<() => void>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isSending = false;
  let isStopped = false;
  // What was being sent when the page was left may have arrived.
  let acts: readonly WaitingAct[] = store
    .read(person)
    .map((act) => nextState(act, { type: 'lost' }));

  const set = (changed: readonly WaitingAct[]) => {
    if (isStopped) return;
    acts = changed;
    store.write(person, acts);
    listeners.forEach((listener) => listener());
  };
  const apply = (id: string, event: ActEvent) =>
    set(acts.map((act) => (act.id === id ? nextState(act, event) : act)));
  const remove = (id: string) => set(acts.filter((act) => act.id !== id));

  /** Sends one; returns whether the next one can be sent now. */
  const send = async (waiting: WaitingAct): Promise<boolean> => {
    const { id, madeAt } = waiting;
    if (Date.now() - madeAt > TOO_OLD_MS) {
      const problem = { text: t().waiting.tooOld, again: true };
      apply(id, { type: 'refused', problem });
      return true;
    }
    apply(id, { type: 'send' });
    try {
      dispatch(await sendAct(api, waiting, known()));
      remove(id);
      return true;
    } catch (error) {
      apply(id, toEvent(error));
      return toEvent(error).type === 'refused';
    }
  };
  const sendAll = async () => {
    for (;;) {
      const next = acts.find(({ state }) => state === 'waits');
      if (!next || isStopped) return;
      if (!(await send(next))) return;
    }
  };
  const look = async () => {
    if (isSending || isStopped) return;
    clearTimeout(timer);
    if (!acts.some(({ state }) => state === 'waits')) return;
    isSending = true;
    try {
      // Nothing is tried that may fail: until it is, it can be taken back.
      await api.me();
      await sendAll();
    } catch {
      // Still away, or signed out: `api` has told the console.
    }
    isSending = false;
    if (isStopped || !acts.some(({ state }) => state === 'waits')) return;
    timer = setTimeout(() => void look(), LOOK_MS);
  };

  return {
    list: () => acts,
    follow(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    add(act, { id, subject, tried }) {
      const madeAt = Date.now();
      set([...acts, { id, act, subject, madeAt, tried, state: 'waits' }]);
      void look();
    },
    takeBack(id) {
      const act = acts.find((one) => one.id === id);
      if (act && canTakeBack(act)) remove(id);
    },
    retry(id) {
      apply(id, { type: 'retry', at: Date.now() });
      void look();
    },
    wake: () => void look(),
    stop() {
      isStopped = true;
      clearTimeout(timer);
      listeners.clear();
    },
  };
};

const toEvent = (error: unknown): ActEvent => {
  const code = error instanceof ApiError ? error.code : 'internal';
  switch (code) {
    case 'unreachable':
      return { type: 'lost' };
    case 'unauthorized':
    case 'rate_limited':
    case 'unavailable':
      return { type: 'put-off' };
    default:
      return {
        type: 'refused',
        problem: { text: errorMessage(error), again: code === 'internal' },
      };
  }
};
