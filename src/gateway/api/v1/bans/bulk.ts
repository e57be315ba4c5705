import { bulkQuery, bulkRequest, job } from '../../../../protocol/jobs';
import { check, readBody } from '../../../http/read-body';
import { toJobActor } from '../../../jobs/actor';
import { writeFilteredIds, writeIds } from '../../../jobs/ban-ids';
import type { JobDraft } from '../../../jobs/create-job';
import { createJobWithBody } from '../../../jobs/create-job-with-body';
import { defineRoute } from '../../openapi/define-route';
import { json } from '../../openapi/operation';
import { answerJob } from '../jobs/answer-job';
import { BANS } from './group';
import { requestedFilters } from './requested-filters';
import { requestedIds } from './requested-ids';
import { requestedSet } from './requested-set';

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
    'Lifts them, or sets the same of all, as one job that can be taken back for seven days. Of a ban that the caller may not change its line says so.',
  query: bulkQuery,
  body,
  answers: { 202: json('The job', job) },
  codes: ['origin_not_allowed', 'forbidden', 'rate_limited'],
  handler: (deps) => async (c) => {
    const { db, now } = deps;
    const { caller } = c.var;
    const { dryRun } = check(bulkQuery, c.req.query());
    const { ids = [], filter, action } = await readBody(c, body);
    const draft: JobDraft = {
      settings: action.set
        ? {
            kind: 'edit',
            set: await requestedSet(db, caller, action.set, now()),
          }
        : { kind: 'lift', reason: action.lift?.reason ?? '' },
      actor: toJobActor(caller),
      dryRun,
    };
    const list = filter
      ? writeFilteredIds(
          db,
          await requestedFilters(deps, caller, {
            ...filter,
            sort: '-createdAt',
          }),
          now(),
        )
      : writeIds(await requestedIds(db, ids));
    const id = await createJobWithBody(db, draft, list, now);
    return answerJob(c, db, id);
  },
});
