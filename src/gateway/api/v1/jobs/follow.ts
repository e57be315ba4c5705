import { jobEvent } from '../../../../protocol/jobs';
import { findCallerByToken } from '../../../auth/authenticate';
import { followJob } from '../../../jobs/follow-job';
import { eventStream } from '../../../realtime/event-stream';
import { defineRoute } from '../../openapi/define-route';
import { events } from '../../openapi/operation';
import { readToken } from '../../shared/credentials';
import { idParams } from '../../shared/path-parameters';
import { findPermittedJob } from './find-permitted-job';
import { JOBS } from './group';

/** `GET /v1/jobs/{id}/events`. */
export const followJobRoute = defineRoute({
  ...JOBS,
  method: 'get',
  path: '/v1/jobs/:id/events',
  id: 'followJob',
  summary: 'Follow a job',
  description:
    'Event `job` holds the whole job: now, and while it goes on. After the one that says it is over the stream ends.',
  params: idParams,
  answers: { 200: events('The job, as it goes on', jobEvent) },
  codes: ['forbidden', 'not_found'],
  handler: (deps) => async (c) => {
    const { db, now, openStreams } = deps;
    const found = await findPermittedJob(db, c.req.param('id'), c.var.caller);
    const token = readToken(c) ?? '';
    const stillMay = async () =>
      (await findCallerByToken(db, token, now())) !== undefined;
    return eventStream(c, openStreams, 'job', (sink) =>
      followJob(deps, found.id, sink, stillMay),
    );
  },
});
