import { job, repeatRequest } from '../../../../protocol/jobs';
import { readBody } from '../../../http/read-body';
import { toJobActor } from '../../../jobs/actor';
import { repeatImport } from '../../../jobs/repeat-import';
import { defineRoute } from '../../openapi/define-route';
import { json } from '../../openapi/operation';
import { parseBanEnd } from '../../shared/parse-ban-end';
import { idParams } from '../../shared/path-parameters';
import { requestedSites } from '../bans/requested-sites';
import { answerJob } from './answer-job';
import { findPermittedJob } from './find-permitted-job';
import { JOBS } from './group';

const body = {
  schema: repeatRequest,
  types: ['application/json'],
  example: { dryRun: false, until: '2027-11-30T00:00:00Z' },
} as const;

/** `POST /v1/jobs/{id}/repeat`. */
export const repeatJobRoute = defineRoute({
  ...JOBS,
  method: 'post',
  path: '/v1/jobs/:id/repeat',
  id: 'repeatImport',
  summary: 'Import a list again',
  description:
    'Imports the list of an import once more, such as after a dry run, without sending it: within a day of its end. What the body leaves out stays as it was.',
  params: idParams,
  body,
  answers: { 202: json('The job that imports it', job) },
  codes: ['origin_not_allowed', 'forbidden', 'not_found', 'conflict'],
  handler:
    ({ db, now }) =>
    async (c) => {
      const { caller } = c.var;
      const { dryRun, sites, until, ...rest } = await readBody(c, body);
      const found = await findPermittedJob(db, c.req.param('id'), caller);
      const { reason, columns, header, mends } = rest;
      const change = {
        ...(sites && { sites: await requestedSites(db, caller, sites) }),
        ...(until !== undefined && { until: parseBanEnd(until, now()) }),
        ...(reason !== undefined && { reason }),
        ...(columns && { columns }),
        ...(header !== undefined && { header }),
        ...(mends && { mends }),
      };
      const actor = toJobActor(caller);
      const repetition = { change, dryRun, actor };
      return answerJob(c, db, await repeatImport(db, found, repetition, now));
    },
});
