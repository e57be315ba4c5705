import { jobQuery, type Job } from '../../../../protocol/jobs';
import type { Page } from '../../../../protocol/page';
import type { Caller } from '../../../auth/caller';
import { check } from '../../../http/read-body';
import { presentJob } from '../../../jobs/present-job';
import type { Db } from '../../../store/db';
import { listJobs } from '../../../store/jobs/jobs';
import { mayShow } from './find-permitted-job';

/**
 * Returns the page of jobs that a caller asks for, by API or command line.
 *
 * @param given the query of `GET /v1/jobs`
 * @throws ApiError `invalid`
 */
export const listJobPage = async (
  db: Db,
  caller: Caller,
  given: unknown,
): Promise<Page<Job>> => {
  const { cursor, limit } = check(jobQuery, given);
  const rows = await listJobs(db, { before: cursor, limit: limit + 1 });
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const data: Job[] = [];
  for (const row of page) {
    if (mayShow(caller, row)) data.push(await presentJob(db, row));
  }
  return {
    data,
    ...(rows.length > limit && last && { next: String(last.id) }),
  };
};
