import { ApiError } from '../lib/errors/api-error';
import type { Db } from '../store/db';
import { findJobPart } from '../store/jobs/job-parts';
import type { JobRow } from '../store/jobs/jobs';
import type { JobActor } from './actor';
import { readBody } from './body';
import { createJobWithBody } from './create-job-with-body';
import type { ImportSettings, JobSettings } from './settings';

/** What is different the next time; absent: as before. */
type ImportChange = Partial<
  Pick<
    ImportSettings,
    'sites' | 'until' | 'reason' | 'columns' | 'header' | 'mends'
  >
>;

interface Repetition {
  change: ImportChange;
  dryRun: boolean;
  actor: JobActor;
}

/**
 * Creates the job that imports the list of another one once more: so that what a
 * dry run showed is done without the list being sent again.
 *
 * @returns its id
 * @throws ApiError `conflict` for a job that imports nothing, or whose list is
 * kept no more
 */
export const repeatImport = async (
  db: Db,
  job: JobRow,
  { change, ...draft }: Repetition,
  now: () => number,
): Promise<number> => {
  const before = JSON.parse(job.settings) as JobSettings;
  if (before.kind !== 'import') {
    throw new ApiError('conflict', `Job ${job.id} imports nothing.`);
  }
  await requireList(db, job.id);
  const settings: ImportSettings = {
    ...before,
    ...change,
    ...(change.columns && { format: 'csv', guessed: false }),
  };
  async function* list() {
    yield* readBody(db, job.id);
    // Old lists are deleted from their first part on, maybe meanwhile.
    await requireList(db, job.id);
  }
  return createJobWithBody(db, { ...draft, settings }, list(), now);
};

const requireList = async (db: Db, job: number): Promise<void> => {
  if (await findJobPart(db, job, 0)) return;
  throw new ApiError(
    'conflict',
    `The list of job ${job} is kept no more. Import it again.`,
  );
};
