import type { Logger } from 'pino';
import { markGone, markSeen } from '../sessions/presence';
import type { Db } from '../store/db';
import type { ChangeFeed } from './change-feed';
import type { VisitorStreams } from './visitor-streams';

/**
 * Milliseconds after the end of a page's stream until the page counts as gone:
 * the next page opens one, and a page without streams asks every 15 s.
 */
const PATIENCE = 20_000;

/** Follows which chats' pages are open at this gateway. */
export interface Presence {
  /** Writes that a chat's page gave a sign of life. Nobody waits for it. */
  seen(code: string): void;
  /** Writes that a stream of a chat's page ended; if no other sign follows, that the page is gone. */
  left(code: string): void;
  /** Ends the waiting for pages that left; resolves once all is written. */
  stop(): Promise<void>;
}

interface Deps {
  db: Db;
  feed: Pick<ChangeFeed, 'wake'>;
  visitorStreams: Pick<VisitorStreams, 'present'>;
  now: () => number;
  log: Logger;
}

/**
 * Creates the presence of chats' pages.
 *
 * @param patience milliseconds after the end of a stream
 */
export const createPresence = (
  { db, feed, visitorStreams, now, log }: Deps,
  patience = PATIENCE,
): Presence => {
  const timers = new Set<NodeJS.Timeout>();
  const writing = new Set<Promise<void>>();

  const write = (work: () => Promise<boolean>) => {
    const written = work()
      .then((changed) => {
        if (changed) feed.wake();
      })
      .catch((error: unknown) =>
        log.error({ err: error }, 'presence not written'),
      )
      .finally(() => writing.delete(written));
    writing.add(written);
  };

  return {
    seen: (code) => write(() => markSeen(db, [code], now())),
    left(code) {
      const seenAt = now();
      write(() => markSeen(db, [code], seenAt));
      const timer = setTimeout(() => {
        timers.delete(timer);
        if (visitorStreams.present().includes(code)) return;
        write(() => markGone(db, code, { seenAt, at: now() }));
      }, patience);
      timer.unref();
      timers.add(timer);
    },
    async stop() {
      timers.forEach((timer) => clearTimeout(timer));
      timers.clear();
      await Promise.all(writing);
    },
  };
};
