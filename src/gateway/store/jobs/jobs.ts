import { sql, type Insertable, type Selectable, type Updateable } from 'kysely';
import type { Db } from '../db';
import { acquireLease, type LeaseClaim } from '../leases';
import type { JobTable } from '../schema/job-tables';

export type JobRow = Selectable<JobTable>;

/** Adds a job, and returns its id. */
export const insertJob = async (
  db: Db,
  row: Insertable<JobTable>,
): Promise<number> => {
  const { id } = await db
    .insertInto('jobs')
    .values(row)
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
};

/** Returns a job, if one has this id and its body is complete. */
export const findJob = (db: Db, id: number): Promise<JobRow | undefined> =>
  db
    .selectFrom('jobs')
    .selectAll()
    .where('id', '=', id)
    .where('state', '!=', 'receiving')
    .executeTakeFirst();

/** Lists jobs, newest first, whose bodies are complete. */
export const listJobs = (
  db: Db,
  { before, limit }: { before?: number | undefined; limit: number },
): Promise<JobRow[]> =>
  db
    .selectFrom('jobs')
    .selectAll()
    .where('state', '!=', 'receiving')
    .$if(before !== undefined, (query) =>
      query.where('id', '<', before as number),
    )
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();

/** Lists the jobs that are to be worked on, oldest first. */
export const listRunningJobs = (db: Db): Promise<JobRow[]> =>
  db
    .selectFrom('jobs')
    .selectAll()
    .where('state', '=', 'running')
    .orderBy('id')
    .execute();

/** Counts jobs whose bodies are complete by their states. */
export const countJobs = async (
  db: Db,
): Promise<{ state: JobRow['state']; count: number }[]> => {
  const rows = await db
    .selectFrom('jobs')
    .select((select) => ['state', select.fn.countAll().as('count')])
    .where('state', '!=', 'receiving')
    .groupBy('state')
    .execute();
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
};

/** Returns the job that takes another one back, if there is one. */
export const findUndoOf = (db: Db, id: number): Promise<JobRow | undefined> =>
  db
    .selectFrom('jobs')
    .selectAll()
    .where('undoes', '=', id)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();

/** Changes columns of a job. */
export const updateJob = (
  db: Db,
  id: number,
  columns: Updateable<JobTable>,
): Promise<unknown> =>
  db.updateTable('jobs').set(columns).where('id', '=', id).execute();

/**
 * Acquires, or renews, the right to work on a job.
 *
 * @returns false if the job is over, or while another process works on it
 */
export const acquireJob = (
  db: Db,
  id: number,
  claim: LeaseClaim,
): Promise<boolean> =>
  acquireLease(db, 'jobs', id, claim, sql<boolean>`state = 'running'`);

/** Lists jobs that ended before a time, or whose bodies never came whole. */
export const listOldJobs = async (
  db: Db,
  { endedBefore, begunBefore }: { endedBefore: number; begunBefore: number },
): Promise<number[]> => {
  const rows = await db
    .selectFrom('jobs')
    .select('id')
    .where((where) =>
      where.or([
        where('ended_at', '<', endedBefore),
        where.and([
          where('state', '=', 'receiving'),
          where('created_at', '<', begunBefore),
        ]),
      ]),
    )
    .execute();
  return rows.map(({ id }) => id);
};

/** Deletes a job that has no parts and no lines any more. */
export const deleteJob = (db: Db, id: number): Promise<unknown> =>
  db.deleteFrom('jobs').where('id', '=', id).execute();
