import { bulkQuery } from '../../../../../protocol/jobs';
import {
  waveBlockJob,
  waveBlockRequest,
  type WaveBlockJob,
} from '../../../../../protocol/waves';
import type { Caller } from '../../../../auth/caller';
import { check, readBody } from '../../../../http/read-body';
import { toJobActor } from '../../../../jobs/actor';
import { writeBlockEntries } from '../../../../jobs/block/block-entries';
import { createJobWithBody } from '../../../../jobs/create-job-with-body';
import { presentJob } from '../../../../jobs/present-job';
import { ApiError } from '../../../../lib/errors/api-error';
import type { Db } from '../../../../store/db';
import { findJob } from '../../../../store/jobs/jobs';
import {
  listWaveChats,
  type WaveChat,
} from '../../../../store/waves/wave-chats';
import { findWave } from '../../../../store/waves/waves';
import { computeWaveReach } from '../../../../waves/compute-wave-reach';
import { canSeeWave } from '../../../../waves/present-wave';
import { defineRoute } from '../../../openapi/define-route';
import { json } from '../../../openapi/operation';
import { idParams, wholeId } from '../../../shared/path-parameters';
import { CHATS } from '../group';
import { planWaveBans } from './plan-wave-bans';

const body = {
  schema: waveBlockRequest,
  types: ['application/json'],
  example: { kinds: ['visitor', 'ip'], for: '7d', endChats: true },
} as const;

/** Chats that one job blocks; of a larger wave the rest goes on. */
const MOST = 1000;

/**
 * Lists the chats of a wave that go on, as far as a caller may see them.
 *
 * @throws ApiError `not_found`; `conflict` if it is over
 */
const listPermittedChats = async (
  db: Db,
  id: string,
  caller: Caller,
  now: number,
): Promise<WaveChat[]> => {
  const wave = wholeId.safeParse(id).success
    ? await findWave(db, Number(id))
    : undefined;
  if (!wave || !(await canSeeWave(db, wave.id, caller))) {
    throw new ApiError('not_found', `There is no wave ${id}.`, 'id');
  }
  const chats = await listWaveChats(db, wave.id, caller.sites, now);
  if (wave.ended_at !== null || !chats.length) {
    const why = `Wave ${id} is over: fewer than three of its chats are left.`;
    throw new ApiError('conflict', why, 'id');
  }
  return chats.slice(0, MOST);
};

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
    const at = now();
    const wave = c.req.param('id');
    const chats = await listPermittedChats(db, wave, caller, at);
    const asked = { caller, at, from };
    const entries = await planWaveBans(deps, terms, chats, asked);
    const id = await createJobWithBody(
      db,
      {
        settings: { kind: 'block', wave: Number(wave), endChats },
        actor: toJobActor(caller),
        dryRun,
      },
      writeBlockEntries(entries),
      now,
    );
    const job = await findJob(db, id);
    if (!job) throw new Error(`job ${id} is gone`);
    c.header('location', `/v1/jobs/${id}`);
    const answer: WaveBlockJob = {
      ...(await presentJob(db, job)),
      reach: await computeWaveReach(db, chats, caller.sites, at),
    };
    return c.json(answer, 202);
  },
});
