import { yieldToEventLoop } from '../lib/yield-to-event-loop';
import type { Db } from '../store/db';
import { deleteJobLines } from '../store/jobs/job-lines';
import { deleteJobParts, listJobsWithParts } from '../store/jobs/job-parts';
import { findKeptDays } from '../store/retention/kept-days';
import { deleteJob, listOldJobs } from '../store/jobs/jobs';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

/** Milliseconds after a job’s end in which it can be taken back. */
export const UNDO_LIFE = 7 * DAY;
/** Milliseconds after a job’s end in which it can go on: then its body goes. */
export const BODY_LIFE = DAY;
/** Milliseconds after which a body that never came whole is given up. */
const RECEIVING_LIFE = HOUR;

const LINES_AT_ONCE = 1000;
const PARTS_AT_ONCE = 8;

/**
 * Deletes jobs with their lines, and bodies, that are no longer kept. A little at
 * a time, as one job may have a hundred thousand lines.
 */
export const deleteExpiredJobs = async (db: Db, now: number): Promise<void> => {
  for (const job of await listJobsWithParts(db, now - BODY_LIFE)) {
    while (await deleteJobParts(db, job, PARTS_AT_ONCE))
      await yieldToEventLoop();
  }
  const days = await findKeptDays(db);
  const old = await listOldJobs(db, {
    endedBefore: now - days.jobs * DAY,
    begunBefore: now - RECEIVING_LIFE,
  });
  for (const job of old) {
    while (await deleteJobParts(db, job, PARTS_AT_ONCE))
      await yieldToEventLoop();
    while (await deleteJobLines(db, job, LINES_AT_ONCE))
      await yieldToEventLoop();
    await deleteJob(db, job);
  }
};
