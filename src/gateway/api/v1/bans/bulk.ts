import { bulkQuery, bulkRequest, job } from '../../../../protocol/jobs';
import { check, readBody } from '../../../http/read-body';
import { toJobActor } from '../../../jobs/actor';
import { createJob, type JobDraft } from '../../../jobs/create-job';
import { defineRoute } from '../../openapi/define-route';
import { json } from '../../openapi/operation';
import { answerJob } from '../jobs/answer-job';
import { BANS } from './group';

const body = {
  schema: bulkRequest,
  types: ['application/json'],
  example: { ids: [17, 18], action: { lift: { reason: 'A mistake' } } },
} as const;

/** `POST /v1/bans/bulk`. */
export const bulkRoute = defineRoute({
  ...BANS,
  method: 'post',
  path: '/v1/bans/bulk',
  id: 'changeBans',
  summary: 'Change many bans',
  description:
    'As one job, that can be taken back for seven days. Of a ban that the caller may not change its line says so.',
  query: bulkQuery,
  body,
  answers: { 202: json('The job', job) },
  codes: ['origin_not_allowed'],
  handler:
    ({ db, now }) =>
    async (c) => {
      const { dryRun } = check(bulkQuery, c.req.query());
      const { ids, action } = await readBody(c, body);
      const { reason = '' } = action.lift;
      const draft: JobDraft = {
        settings: { kind: 'lift', ids: [...new Set(ids)], reason },
        actor: toJobActor(c.var.caller),
        dryRun,
      };
      const id = await createJob(db, draft, now());
      return answerJob(c, db, id);
    },
});
