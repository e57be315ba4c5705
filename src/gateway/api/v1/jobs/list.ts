import { jobPage, jobQuery, type Job } from '../../../../protocol/jobs';
import type { Page } from '../../../../protocol/page';
import { check } from '../../../http/read-body';
import { presentJob } from '../../../jobs/present-job';
import { listJobs } from '../../../store/jobs/jobs';
import { defineRoute } from '../../openapi/define-route';
import { json } from '../../openapi/operation';
import { mayShow } from './find-permitted-job';
import { JOBS } from './group';

/** `GET /v1/jobs`. */
export const listJobsRoute = defineRoute({
  ...JOBS,
  method: 'get',
  path: '/v1/jobs',
  id: 'listJobs',
  summary: 'List jobs',
  description:
    'Newest first; of the last 30 days, unless the owner says otherwise.',
  query: jobQuery,
  answers: { 200: json('A page of jobs', jobPage) },
  handler:
    ({ db }) =>
    async (c) => {
      const { cursor, limit } = check(jobQuery, c.req.query());
      const rows = await listJobs(db, { before: cursor, limit: limit + 1 });
      const page = rows.slice(0, limit);
      const last = page.at(-1);
      const data: Job[] = [];
      for (const row of page) {
        if (mayShow(c.var.caller, row)) data.push(await presentJob(db, row));
      }
      return c.json({
        data,
        ...(rows.length > limit && last && { next: String(last.id) }),
      } satisfies Page<Job>);
    },
});
