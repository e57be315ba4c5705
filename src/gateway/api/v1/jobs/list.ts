import { jobPage, jobQuery } from '../../../../protocol/jobs';
import { defineRoute } from '../../openapi/define-route';
import { json } from '../../openapi/operation';
import { JOBS } from './group';
import { listJobPage } from './list-job-page';

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
    async (c) =>
      c.json(await listJobPage(db, c.var.caller, c.req.query())),
});
