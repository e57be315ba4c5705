import type { Logger } from 'pino';
import { coalesce } from '../lib/coalesce';
import {
  createChangeBatcher,
  type HandleChanges,
  type ChangeBatcher,
} from './change-batcher';
import { findNewestChangeId, listChanges, type Change } from '../store/changes';
import type { Db } from '../store/db';

type Listener = (change: Change) => void;

/** Reports the changes of a database in order, whichever process made them. */
export interface ChangeFeed {
  /**
   * Calls a listener for each change at once. Returns a function that ends it.
   */
  subscribe(listener: Listener): () => void;
  /** Hands changes to a handler that runs queries; does not wait for it. */
  follow(follow: HandleChanges): void;
  /** Reads the table of changes now: this process has written. */
  wake(): void;
  /** Returns whether it reports nothing any more. */
  isStopped(): boolean;
  /** Stops polling; resolves once all handlers have returned. */
  stop(): Promise<void>;
}

/** Milliseconds until another process's change is seen, at most. */
const POLL_EVERY = 250;
const BLOCK = 500;

/** Starts a feed of the changes that are written from now on. */
export const startChangeFeed = async (
  db: Db,
  log: Logger,
): Promise<ChangeFeed> => {
  const listeners = new Set<Listener>();
  const followers: ChangeBatcher[] = [];
  let last = await findNewestChangeId(db);
  const stopping = new AbortController();
  const { signal } = stopping;
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
    const rows = await listChanges(db, last, BLOCK);
    for (const { id, kind, subject } of rows) {
      deliver({ kind, subject });
      last = id;
    }
    failing = false;
    if (rows.length === BLOCK) wake();
  };
  const drains = coalesce(
    () =>
      drain().catch((error: unknown) => {
        // Logged once: the next polls, four a second, may fail too.
        if (!failing) log.error({ err: error }, 'feed failed');
        failing = true;
      }),
    signal,
  );
  const wake = () => void drains.run();
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
    isStopped: () => signal.aborted,
    async stop() {
      stopping.abort();
      clearInterval(timer);
      await drains.idle();
      await Promise.all(followers.map((follower) => follower.stop()));
    },
  };
};
