import type { Db } from '../store/db';
import { deleteJobParts } from '../store/jobs/job-parts';
import { deleteJob, updateJob } from '../store/jobs/jobs';
import { writeBody } from './body';
import { announceJob, insertJobDraft, type JobDraft } from './create-job';

const forget = async (db: Db, job: number): Promise<void> => {
  while (await deleteJobParts(db, job, 8));
  await deleteJob(db, job);
};

/**
 * Creates a job that works on a text, once that has come. Of one that does not
 * come whole nothing is kept.
 *
 * @returns the job’s id
 */
export const createJobWithBody = async (
  db: Db,
  draft: JobDraft,
  body: AsyncIterable<string>,
  now: () => number,
): Promise<number> => {
  const id = await insertJobDraft(db, draft, 'receiving', now());
  try {
    await writeBody(db, id, body);
    await db.transaction().execute(async (trx) => {
      await updateJob(trx, id, { state: 'running' });
      await announceJob(trx, id, draft, now());
    });
  } catch (error) {
    await forget(db, id);
    throw error;
  }
  return id;
};
