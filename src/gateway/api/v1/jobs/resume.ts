import { job } from '../../../../protocol/jobs';
import { resumeJob } from '../../../jobs/change-job';
import { presentJob } from '../../../jobs/present-job';
import { defineRoute } from '../../openapi/define-route';
import { json } from '../../openapi/operation';
import { idParams } from '../../shared/path-parameters';
import { JOBS } from './group';
import { readJobChange } from './read-job-change';

/** `POST /v1/jobs/{id}/resume`. */
export const resumeJobRoute = defineRoute({
  ...JOBS,
  method: 'post',
  path: '/v1/jobs/:id/resume',
  id: 'resumeJob',
  summary: 'Let a job go on',
  description:
    'One that was cancelled, or failed, goes on after its last entry, within a day of its end.',
  params: idParams,
  answers: { 202: json('It goes on', job) },
  codes: ['origin_not_allowed', 'forbidden', 'not_found', 'conflict'],
  handler:
    ({ db, now }) =>
    async (c) => {
      const { id, act } = await readJobChange(c, { db, now });
      return c.json(await presentJob(db, await resumeJob(db, id, act)), 202);
    },
});
