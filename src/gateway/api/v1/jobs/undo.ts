import { job } from '../../../../protocol/jobs';
import { undoJob } from '../../../jobs/change-job';
import { defineRoute } from '../../openapi/define-route';
import { json } from '../../openapi/operation';
import { idParams } from '../../shared/path-parameters';
import { answerJob } from './answer-job';
import { JOBS } from './group';
import { readJobChange } from './read-job-change';

/** `POST /v1/jobs/{id}/undo`. */
export const undoJobRoute = defineRoute({
  ...JOBS,
  method: 'post',
  path: '/v1/jobs/:id/undo',
  id: 'undoJob',
  summary: 'Take a job back',
  description:
    'Takes back what a bulk change or an import did and nobody changed since, within seven days of its end.',
  params: idParams,
  answers: { 202: json('The job that takes it back', job) },
  codes: ['origin_not_allowed', 'forbidden', 'not_found', 'conflict'],
  handler:
    ({ db, now }) =>
    async (c) => {
      const { id, act } = await readJobChange(c, { db, now });
      return answerJob(c, db, await undoJob(db, id, act));
    },
});
