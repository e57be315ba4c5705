import { setTimeout as pause } from 'node:timers/promises';
import type { ChangeFeed } from '../realtime/change-feed';
import type { EventSink } from '../realtime/event-stream';
import type { Db } from '../store/db';
import { findJob } from '../store/jobs/jobs';
import { presentJob } from './present-job';

/** Milliseconds between two events: a job changes many times a second. */
const PAUSE = 200;

/**
 * Sends a job now, and whenever it goes on, until it is over.
 *
 * @param isStillAllowed false ends the stream
 * @returns a function that ends it
 */
export const followJob = async (
  { db, feed }: { db: Db; feed: Pick<ChangeFeed, 'subscribe'> },
  id: number,
  sink: EventSink,
  isStillAllowed: () => Promise<boolean>,
): Promise<() => void> => {
  let isOpen = true;
  let isStale = true;
  let sending: Promise<void> | undefined;

  const send = async () => {
    while (isOpen && isStale) {
      isStale = false;
      const job = (await isStillAllowed()) && (await findJob(db, id));
      if (!job) return sink.close();
      const shown = await presentJob(db, job);
      sink.send('job', shown);
      if (shown.state !== 'running') return sink.close();
      await Promise.all([sink.drained(), pause(PAUSE)]);
    }
    sending = undefined;
  };
  const sendSoon = () => {
    isStale = true;
    // Its browser opens another stream if this one fails.
    sending ??= send().catch(sink.close);
  };
  const unsubscribe = feed.subscribe(({ kind, subject }) => {
    if (kind === 'job' && subject === String(id)) sendSoon();
  });
  sendSoon();
  return () => {
    isOpen = false;
    unsubscribe();
  };
};
