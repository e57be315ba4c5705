import type { Logger } from 'pino';
import { coalesce } from '../lib/coalesce';
import { DatabaseUnavailable } from '../lib/errors/database-unavailable';
import { createHolderName, isOfDeadProcess } from '../lib/process-name';
import type { ChangeFeed } from '../realtime/change-feed';
import {
  acquireBlocklist,
  findNextBlocklist,
  listDueBlocklists,
} from '../store/blocklists/blocklists';
import { releaseLease } from '../store/leases';
import { LIST_LEASE } from './list-work';
import type { ListDeps } from './update-context';
import { updateList } from './update-list';

interface Deps extends ListDeps {
  log: Pick<Logger, 'error'>;
  feed: Pick<ChangeFeed, 'subscribe' | 'wake'>;
}

/** Reads lists when they are due. */
export interface ListUpdates {
  /** Does what is due now; resolves once nothing is left for this process. */
  idle(): Promise<void>;
  /** Ends after the bans in work; another process goes on. */
  stop(): Promise<void>;
}

/** Milliseconds until somebody looks again, at the latest. */
const LOOK_EVERY = 60_000;
/** Milliseconds between two looks, at least. */
const LEAST_WAIT = 1_000;

/**
 * Works on a list, unless another process does.
 *
 * @param before who has its lease
 * @returns whether it was this process’s
 */
export const updateOwnList = async (
  deps: ListDeps,
  { id, lease_holder: before }: { id: number; lease_holder: string | null },
  { signal, onProgress }: { signal: AbortSignal; onProgress: () => void },
  holder = createHolderName(),
): Promise<boolean> => {
  const { db, now } = deps;
  const lease = { holder, until: now() + LIST_LEASE, now: now() };
  const isOwn =
    (await acquireBlocklist(db, id, lease)) ||
    (before !== null &&
      isOfDeadProcess(before) &&
      (await acquireBlocklist(db, id, { ...lease, from: before })));
  if (!isOwn) return false;
  try {
    await updateList(deps, id, { holder, signal, onProgress });
  } finally {
    await releaseLease(db, 'blocklists', id, holder);
  }
  return true;
};

/** Starts to read lists when they are due, one after the other. */
export const startListUpdates = (deps: Deps): ListUpdates => {
  const { db, feed, log, now } = deps;
  const stopping = new AbortController();
  const { signal } = stopping;
  let timer: NodeJS.Timeout | undefined;

  const report = (error: unknown) => {
    if (signal.aborted || error instanceof DatabaseUnavailable) return;
    log.error({ err: error }, 'updating lists failed');
  };
  const plan = async () => {
    const next = await findNextBlocklist(db);
    const wait = Math.max(LEAST_WAIT, (next ?? Infinity) - now());
    clearTimeout(timer);
    if (signal.aborted) return;
    timer = setTimeout(() => void look(), Math.min(wait, LOOK_EVERY));
    timer.unref();
  };
  const lookAll = async () => {
    for (const due of await listDueBlocklists(db, now())) {
      if (signal.aborted) return;
      const run = { signal, onProgress: feed.wake };
      await updateOwnList(deps, due, run).catch(report);
    }
    await plan();
  };
  const looks = coalesce(() => lookAll().catch(report), signal);
  const look = looks.run;
  const unsubscribe = feed.subscribe(({ kind }) => {
    if (kind === 'list') void look();
  });
  void look();

  return {
    idle: look,
    async stop() {
      stopping.abort();
      clearTimeout(timer);
      unsubscribe();
      await looks.idle();
    },
  };
};
