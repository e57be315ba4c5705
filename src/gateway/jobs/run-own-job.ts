import { yieldToEventLoop } from '../lib/yield-to-event-loop';
import { findJob } from '../store/jobs/jobs';
import { releaseLease } from '../store/leases';
import { failJob, runJob } from './run-job';
import { UnreadableList } from './unreadable-list';
import { withWork, type WorkDeps } from './work-of-job';

/**
 * Works on one job in this process, beside a running gateway or without one.
 *
 * @param holder whose lease the job has
 */
export const runOwnJob = async (
  deps: WorkDeps,
  id: number,
  {
    holder,
    signal,
    onProgress,
  }: {
    holder: string;
    signal: AbortSignal;
    onProgress: (done: number, total: number | undefined) => void;
  },
): Promise<void> => {
  const { db } = deps;
  const job = await findJob(db, id);
  if (!job) return;
  const context = { db, holder, signal, now: Date.now, onProgress };
  try {
    await withWork(deps, job, (work) => runJob(context, job, work));
    await yieldToEventLoop();
  } catch (error) {
    if (!(error instanceof UnreadableList)) throw error;
    await failJob(db, id, error.message, Date.now());
  } finally {
    await releaseLease(db, 'jobs', id, holder);
  }
};
