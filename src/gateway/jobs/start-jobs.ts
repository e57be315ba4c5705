import type { Logger } from 'pino';
import { coalesce } from '../lib/coalesce';
import { DatabaseUnavailable } from '../lib/errors/database-unavailable';
import { createHolderName, isOfDeadProcess } from '../lib/process-name';
import type { ChangeFeed } from '../realtime/change-feed';
import type { Db } from '../store/db';
import {
  acquireJob,
  findJob,
  listRunningJobs,
  type JobRow,
} from '../store/jobs/jobs';
import { releaseLease } from '../store/leases';
import { failJob, LEASE, runJob } from './run-job';
import { UnreadableList } from './unreadable-list';
import { withWork, type WorkDeps } from './work-of-job';

interface Deps extends WorkDeps {
  now: () => number;
  log: Pick<Logger, 'error'>;
  feed: Pick<ChangeFeed, 'subscribe' | 'wake'>;
}

/** Works on jobs, one after the other. */
export interface Jobs {
  /** Looks for jobs now; resolves once there are none left for this process. */
  idle(): Promise<void>;
  /** Ends after the chunk in work, and gives the job back. */
  stop(): Promise<void>;
}

/** Milliseconds until a job is looked for that a dead process has left. */
const LOOK_EVERY = 5_000;

/** Claims a job for a holder, also one of a process that is known to be dead. */
const claimJob = async (
  db: Db,
  { id, lease_holder: before }: JobRow,
  { holder, now }: { holder: string; now: number },
): Promise<boolean> => {
  const lease = { holder, until: now + LEASE, now };
  if (await acquireJob(db, id, lease)) return true;
  return before !== null && isOfDeadProcess(before)
    ? acquireJob(db, id, { ...lease, from: before })
    : false;
};

/** Starts to work on jobs, also those that a stopped process left. */
export const startJobs = (deps: Deps): Jobs => {
  const { db, feed, log, now } = deps;
  const holder = createHolderName();
  const stopping = new AbortController();

  const run = async (job: JobRow): Promise<boolean> => {
    if (!(await claimJob(db, job, { holder, now: now() }))) return false;
    // As it is now that nobody else writes to it.
    const claimed = await findJob(db, job.id);
    if (claimed?.state !== 'running') return false;
    const { signal } = stopping;
    const context = { db, holder, now, signal, onProgress: feed.wake };
    try {
      return await withWork(deps, claimed, (work) =>
        runJob(context, claimed, work),
      );
    } catch (error) {
      // It is tried again when somebody looks for jobs the next time.
      if (error instanceof DatabaseUnavailable) return false;
      const isUnreadable = error instanceof UnreadableList;
      if (!isUnreadable) log.error({ err: error, job: job.id }, 'a job failed');
      const why = isUnreadable ? error.message : 'Something went wrong here.';
      await failJob(db, job.id, why, now());
      feed.wake();
      return true;
    } finally {
      await releaseLease(db, 'jobs', job.id, holder);
    }
  };
  const runAll = async () => {
    for (const job of await listRunningJobs(db)) {
      if (stopping.signal.aborted) return;
      if (await run(job)) void look();
    }
  };
  const looks = coalesce(
    () =>
      runAll().catch((error: unknown) => {
        if (error instanceof DatabaseUnavailable) return;
        log.error({ err: error }, 'looking for jobs failed');
      }),
    stopping.signal,
  );
  const look = looks.run;
  const unsubscribe = feed.subscribe(({ kind }) => {
    if (kind === 'job') void look();
  });
  const timer = setInterval(() => void look(), LOOK_EVERY);
  timer.unref();
  void look();

  return {
    idle: look,
    async stop() {
      clearInterval(timer);
      unsubscribe();
      stopping.abort();
      await looks.idle();
    },
  };
};
