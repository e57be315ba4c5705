import type { Db } from '../db';
import type { JobPartRow } from '../schema/job-tables';

/** Adds a piece of a job’s body. */
export const insertJobPart = (db: Db, row: JobPartRow): Promise<unknown> =>
  db.insertInto('job_parts').values(row).execute();

/** Returns a piece of a job’s body; undefined after the last. */
export const findJobPart = async (
  db: Db,
  job: number,
  part: number,
): Promise<string | undefined> => {
  const row = await db
    .selectFrom('job_parts')
    .select('text')
    .where('job', '=', job)
    .where('part', '=', part)
    .executeTakeFirst();
  return row?.text;
};

/** Deletes the first pieces of a job’s body; returns whether there were any. */
export const deleteJobParts = async (
  db: Db,
  job: number,
  most: number,
): Promise<boolean> => {
  const deleted = await db
    .deleteFrom('job_parts')
    .where('job', '=', job)
    .where('part', 'in', (select) =>
      select
        .selectFrom('job_parts')
        .select('part')
        .where('job', '=', job)
        .orderBy('part')
        .limit(most),
    )
    .returning('part')
    .execute();
  return deleted.length > 0;
};

/** Lists jobs that ended before a time and whose bodies are still kept. */
export const listJobsWithParts = async (
  db: Db,
  endedBefore: number,
): Promise<number[]> => {
  const rows = await db
    .selectFrom('jobs')
    .select('id')
    .where('ended_at', '<=', endedBefore)
    .where((where) =>
      where.exists(
        where
          .selectFrom('job_parts')
          .select('part')
          .whereRef('job_parts.job', '=', 'jobs.id'),
      ),
    )
    .execute();
  return rows.map(({ id }) => id);
};
