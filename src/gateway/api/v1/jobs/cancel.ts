import { job } from '../../../../protocol/jobs';
import { cancelJob } from '../../../jobs/change-job';
import { presentJob } from '../../../jobs/present-job';
import { defineRoute } from '../../openapi/define-route';
import { json } from '../../openapi/operation';
import { idParams } from '../../shared/path-parameters';
import { JOBS } from './group';
import { readJobChange } from './read-job-change';

/** `DELETE /v1/jobs/{id}`. */
export const cancelJobRoute = defineRoute({
  ...JOBS,
  method: 'delete',
  path: '/v1/jobs/:id',
  id: 'cancelJob',
  summary: 'Cancel a job',
  description:
    'What it did stays, and can be taken back. A job that is over stays as it is.',
  params: idParams,
  answers: { 200: json('The job, as it ended', job) },
  codes: ['origin_not_allowed', 'forbidden', 'not_found'],
  handler:
    ({ db, now }) =>
    async (c) => {
      const { id, act } = await readJobChange(c, { db, now });
      return c.json(await presentJob(db, await cancelJob(db, id, act)));
    },
});
