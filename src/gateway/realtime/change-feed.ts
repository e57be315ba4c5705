import type { Logger } from 'pino';
import {
  createChangeBatcher,
  type HandleChanges,
  type ChangeBatcher,
} from './change-batcher';
import { findNewestChangeId, listChanges, type Change } from '../store/changes';
import type { Db } from '../store/db';

type Listener = (change: Change) => void;

/** What happens on this database, in order, whichever process did it. */
export interface ChangeFeed {
  /** Tells at once; for what is done at once. */
  subscribe(listener: Listener): () => void;
  /** Tells whoever has to look things up, and does not wait for them. */
  follow(follow: HandleChanges): void;
  /** Looks at once: something was written here. */
  wake(): void;
  stop(): Promise<void>;
}

/** How soon another process's change is seen. */
const POLL_EVERY = 250;
const BLOCK = 500;

/** Follows the table of changes, from now on. */
export const startChangeFeed = async (
  db: Db,
  log: Logger,
): Promise<ChangeFeed> => {
  const listeners = new Set<Listener>();
  const followers: ChangeBatcher[] = [];
  let last = await findNewestChangeId(db);
  let stopped = false;
  let running: Promise<void> | undefined;
  let again = false;
  let failing = false;

  const deliver = (change: Change) => {
    for (const listener of listeners) {
      try {
        listener(change);
      } catch (error) {
        log.error({ err: error, change: change.kind }, 'change not delivered');
      }
    }
  };

  const drain = async () => {
    do {
      again = false;
      const rows = await listChanges(db, last, BLOCK);
      for (const { id, kind, subject } of rows) {
        deliver({ kind, subject });
        last = id;
      }
      again ||= rows.length === BLOCK;
    } while (again && !stopped);
  };

  const wake = () => {
    again = true;
    if (stopped) return;
    running ??= drain().then(
      () => {
        running = undefined;
        failing = false;
        // Woken after the last look, before this one was over.
        if (again) wake();
      },
      (error: unknown) => {
        running = undefined;
        // It looks again with the next poll, four times a second: said once.
        if (!failing) log.error({ err: error }, 'feed failed');
        failing = true;
      },
    );
  };
  const timer = setInterval(wake, POLL_EVERY);
  timer.unref();

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    follow(follow) {
      const follower = createChangeBatcher(follow, log);
      followers.push(follower);
      listeners.add(follower.add);
    },
    wake,
    async stop() {
      stopped = true;
      clearInterval(timer);
      await running;
      await Promise.all(followers.map((follower) => follower.stop()));
    },
  };
};
