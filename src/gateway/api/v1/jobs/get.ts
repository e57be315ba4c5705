import { job } from '../../../../protocol/jobs';
import { presentJob } from '../../../jobs/present-job';
import { defineRoute } from '../../openapi/define-route';
import { json } from '../../openapi/operation';
import { idParams } from '../../shared/path-parameters';
import { findPermittedJob } from './find-permitted-job';
import { JOBS } from './group';

/** `GET /v1/jobs/{id}`. */
export const getJobRoute = defineRoute({
  ...JOBS,
  method: 'get',
  path: '/v1/jobs/:id',
  id: 'getJob',
  summary: 'Show a job',
  params: idParams,
  answers: { 200: json('The job, as far as it is', job) },
  codes: ['forbidden', 'not_found'],
  handler:
    ({ db }) =>
    async (c) => {
      const { caller } = c.var;
      const found = await findPermittedJob(db, c.req.param('id'), caller);
      return c.json(await presentJob(db, found));
    },
});
