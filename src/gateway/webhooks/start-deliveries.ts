import { coalesce } from '../lib/coalesce';
import { DatabaseUnavailable } from '../lib/errors/database-unavailable';
import { createHolderName, isOfDeadProcess } from '../lib/process-name';
import type { ChangeFeed } from '../realtime/change-feed';
import {
  findNextDue,
  listDeliveryHolders,
  listDueWebhooks,
  releaseDeliveries,
} from '../store/webhooks/due-deliveries';
import { deliverTo, type DeliverDeps } from './deliver';

/** Sends events to receivers as they come, and again where that failed. */
export interface Deliveries {
  /** Sends what is due now; resolves once this process has nothing more to. */
  idle(): Promise<void>;
  /** Ends; what is being sent is sent again by the next process. */
  stop(): Promise<void>;
}

/** Milliseconds until somebody looks again, also where nothing is due. */
const LOOK_EVERY = 60_000;
/** Milliseconds between two looks, at least, where one failed. */
const LEAST_WAIT = 1_000;

/**
 * Starts to deliver events. Of several gateways on one database one has each
 * delivery; what a dead one was sending another sends again.
 */
export const startDeliveries = (
  deps: DeliverDeps & { feed: Pick<ChangeFeed, 'subscribe'> },
): Deliveries => {
  const { db, feed, log, now } = deps;
  const holder = createHolderName();
  const stopping = new AbortController();
  const { signal } = stopping;
  const busy = new Map<number, Promise<void>>();
  let timer: NodeJS.Timeout | undefined;

  const report = (error: unknown) => {
    if (error instanceof DatabaseUnavailable) return;
    log.error({ err: error }, 'delivering to webhooks failed');
  };
  const begin = (id: number) => {
    if (busy.has(id) || signal.aborted) return;
    const work = deliverTo(deps, id, { holder, signal })
      .finally(() => busy.delete(id))
      // After a failure not at once, but when the timer says.
      .then(() => void look(), report);
    busy.set(id, work);
  };
  const releaseDead = async () => {
    for (const name of await listDeliveryHolders(db)) {
      if (isOfDeadProcess(name)) await releaseDeliveries(db, name, now());
    }
  };
  const plan = async () => {
    const next = await findNextDue(db);
    const wait = Math.max(LEAST_WAIT, (next ?? Infinity) - now());
    clearTimeout(timer);
    if (signal.aborted) return;
    timer = setTimeout(() => void look(), Math.min(wait, LOOK_EVERY));
    timer.unref();
  };
  const lookAll = async () => {
    await releaseDead();
    for (const id of await listDueWebhooks(db, now())) begin(id);
    await plan();
  };
  const looks = coalesce(() => lookAll().catch(report), signal);
  const look = looks.run;
  const unsubscribe = feed.subscribe(({ kind }) => {
    if (kind === 'webhook') void look();
  });
  void look();

  return {
    async idle() {
      await look();
      while (busy.size) {
        await Promise.all(busy.values());
        await looks.idle();
      }
    },
    async stop() {
      stopping.abort();
      clearTimeout(timer);
      unsubscribe();
      await looks.idle();
      await Promise.all(busy.values());
    },
  };
};
