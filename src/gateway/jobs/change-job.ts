import { ApiError } from '../lib/errors/api-error';
import { insertAudit, insertChange } from '../store/changes';
import type { Db } from '../store/db';
import { findJobPart } from '../store/jobs/job-parts';
import { findJob, updateJob, type JobRow } from '../store/jobs/jobs';
import type { JobActor } from './actor';
import { announceJob, insertJobDraft } from './create-job';
import { findUndoEnd } from './present-job';
import { recordJobEnded } from './record-job-ended';

interface Act {
  by: JobActor;
  at: number;
}

const gone = (id: number) =>
  new ApiError('not_found', `There is no job ${id}.`, 'id');

/**
 * Cancels a job: no further entry is dealt with. What was done stays, and can be
 * taken back. A job that is over stays as it is.
 */
export const cancelJob = (
  db: Db,
  id: number,
  { by, at }: Act,
): Promise<JobRow> =>
  db.transaction().execute(async (trx) => {
    const job = await findJob(trx, id);
    if (!job) throw gone(id);
    if (job.state !== 'running') return job;
    await updateJob(trx, id, { state: 'cancelled', ended_at: at });
    await insertAudit(trx, { by, at, action: 'cancel job', subject: id });
    await insertChange(trx, { kind: 'job', subject: id, at });
    await recordJobEnded(trx, id, at);
    return { ...job, state: 'cancelled', ended_at: at };
  });

/**
 * Lets a job that was cancelled, or failed, go on after its last entry.
 *
 * @throws ApiError `conflict` if it runs, is done, or its list is kept no more
 */
export const resumeJob = (
  db: Db,
  id: number,
  { by, at }: Act,
): Promise<JobRow> =>
  db.transaction().execute(async (trx) => {
    const job = await findJob(trx, id);
    if (!job) throw gone(id);
    if (job.state === 'running' || job.state === 'done') {
      throw new ApiError('conflict', `Job ${id} is ${job.state}.`);
    }
    if (job.kind !== 'undo' && !(await findJobPart(trx, id, 0))) {
      const why = `The list of job ${id} is kept no more. Import it again.`;
      throw new ApiError('conflict', why);
    }
    const changed = {
      state: 'running',
      ended_at: null,
      failure: null,
    } as const;
    await updateJob(trx, id, changed);
    await insertAudit(trx, { by, at, action: 'resume job', subject: id });
    await insertChange(trx, { kind: 'job', subject: id, at });
    return { ...job, ...changed };
  });

/**
 * Creates the job that takes another one back, as far as nobody changed since
 * what that did.
 *
 * @returns its id
 * @throws ApiError `conflict` if there is nothing to take back, or no longer
 */
export const undoJob = (db: Db, id: number, { by, at }: Act): Promise<number> =>
  db.transaction().execute(async (trx) => {
    const job = await findJob(trx, id);
    if (!job) throw gone(id);
    if (job.state === 'running') {
      throw new ApiError('conflict', `Job ${id} is running. Cancel it first.`);
    }
    const end = await findUndoEnd(trx, job);
    if (end === null) {
      const why = `There is nothing of job ${id} to take back.`;
      throw new ApiError('conflict', why);
    }
    if (end <= at) {
      const why = `A job can be taken back for seven days after its end.`;
      throw new ApiError('conflict', why);
    }
    const draft = {
      settings: { kind: 'undo', job: id },
      actor: by,
      dryRun: false,
    } as const;
    const undo = await insertJobDraft(trx, draft, 'running', at);
    await announceJob(trx, undo, draft, at);
    return undo;
  });
