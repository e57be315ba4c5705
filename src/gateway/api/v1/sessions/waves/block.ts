import { bulkQuery } from '../../../../../protocol/jobs';
import {
  waveBlockJob,
  waveBlockRequest,
  type WaveBlockJob,
} from '../../../../../protocol/waves';
import { check, readBody } from '../../../../http/read-body';
import { presentJob } from '../../../../jobs/present-job';
import { defineRoute } from '../../../openapi/define-route';
import { json } from '../../../openapi/operation';
import { idParams } from '../../../shared/path-parameters';
import { CHATS } from '../group';
import { createWaveBlock } from './create-wave-block';

const body = {
  schema: waveBlockRequest,
  types: ['application/json'],
  example: { kinds: ['visitor', 'ip'], for: '7d', endChats: true },
} as const;

/** `POST /v1/sessions/waves/{id}/block`. */
export const blockWaveRoute = defineRoute({
  ...CHATS,
  method: 'post',
  path: '/v1/sessions/waves/:id/block',
  id: 'blockWave',
  summary: 'Block whoever wrote a wave',
  description:
    'As one job, which can be taken back for seven days. Each chat’s visitor gets a ban of their own. Who is on the never-ban list, is blocked already, or is signed in and wrote other words, is left as they are, and their line says so. A thousand chats at once; the rest stays a wave. A chat that has ended stays so when the job is taken back.',
  params: idParams,
  query: bulkQuery,
  body,
  answers: { 202: json('The job, and whom it reaches', waveBlockJob) },
  codes: [
    ...(['origin_not_allowed', 'forbidden', 'not_found', 'conflict'] as const),
    ...(['no_such_key', 'unproven', 'unconfirmed'] as const),
  ],
  handler: (deps) => async (c) => {
    const { db, now } = deps;
    const { caller, from } = c.var;
    const { dryRun } = check(bulkQuery, c.req.query());
    const { endChats, ...terms } = await readBody(c, body);
    const { job, reach } = await createWaveBlock(
      deps,
      { wave: c.req.param('id'), terms, endChats, dryRun },
      { caller, at: now(), from },
    );
    c.header('location', `/v1/jobs/${job.id}`);
    const answer: WaveBlockJob = {
      ...(await presentJob(db, job)),
      reach,
    };
    return c.json(answer, 202);
  },
});
