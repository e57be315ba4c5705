import type { JobOutcome } from '../../../protocol/jobs';
import { compileRows } from '../compile-once';
import type { Db } from '../db';
import type { JobLineRow } from '../schema/job-tables';

const addLines = compileRows((db, rows: readonly JobLineRow[]) =>
  db.insertInto('job_lines').values(rows),
);

/** Adds what became of some entries; none is fine. */
export const insertJobLines = async (
  trx: Db,
  rows: readonly JobLineRow[],
): Promise<void> => {
  if (rows.length) await addLines(trx, rows);
};

/** Lists a job’s lines in their order, from an entry on. */
export const listJobLines = (
  db: Db,
  job: number,
  { from, limit }: { from: number; limit: number },
): Promise<JobLineRow[]> =>
  db
    .selectFrom('job_lines')
    .selectAll()
    .where('job', '=', job)
    .where('entry', '>=', from)
    .orderBy('entry')
    .limit(limit)
    .execute();

/** Lists the first lines of a job that had one outcome. */
export const listLinesOfOutcome = (
  db: Db,
  job: number,
  outcome: JobOutcome,
  { after = -1, limit }: { after?: number; limit: number },
): Promise<JobLineRow[]> =>
  db
    .selectFrom('job_lines')
    .selectAll()
    .where('job', '=', job)
    .where('outcome', '=', outcome)
    .where('entry', '>', after)
    .orderBy('entry')
    .limit(limit)
    .execute();

/** Deletes the first lines of a job; returns whether there were any. */
export const deleteJobLines = async (
  db: Db,
  job: number,
  most: number,
): Promise<boolean> => {
  const deleted = await db
    .deleteFrom('job_lines')
    .where('job', '=', job)
    .where('entry', 'in', (select) =>
      select
        .selectFrom('job_lines')
        .select('entry')
        .where('job', '=', job)
        .orderBy('entry')
        .limit(most),
    )
    .returning('entry')
    .execute();
  return deleted.length > 0;
};
