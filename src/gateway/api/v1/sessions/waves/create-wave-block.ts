import type { WaveReach } from '../../../../../protocol/waves';
import type { Caller } from '../../../../auth/caller';
import { toJobActor } from '../../../../jobs/actor';
import { writeBlockEntries } from '../../../../jobs/block/block-entries';
import type { JobDraft } from '../../../../jobs/create-job';
import { createJobWithBody } from '../../../../jobs/create-job-with-body';
import { ApiError } from '../../../../lib/errors/api-error';
import type { Db } from '../../../../store/db';
import { findJob, type JobRow } from '../../../../store/jobs/jobs';
import {
  listWaveChats,
  type WaveChat,
} from '../../../../store/waves/wave-chats';
import { findWave } from '../../../../store/waves/waves';
import { computeWaveReach } from '../../../../waves/compute-wave-reach';
import { canSeeWave } from '../../../../waves/present-wave';
import { wholeId } from '../../../shared/path-parameters';
import { planWaveBans, type WaveTerms } from './plan-wave-bans';

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

/** What is asked of a wave. */
interface WaveBlock extends Pick<JobDraft, 'dryRun' | 'lease'> {
  /** Its id, as it was given. */
  wave: string;
  terms: WaveTerms;
  endChats: boolean;
}

/**
 * Creates the job that blocks whoever wrote a wave; says whom it reaches.
 *
 * @throws ApiError naming the field; `not_found`; `conflict` if the wave is over
 */
export const createWaveBlock = async (
  deps: Parameters<typeof planWaveBans>[0],
  { wave, terms, endChats, dryRun, lease }: WaveBlock,
  asked: Parameters<typeof planWaveBans>[3],
): Promise<{ job: JobRow; reach: WaveReach }> => {
  const { db, now } = deps;
  const { caller, at } = asked;
  const chats = await listPermittedChats(db, wave, caller, at);
  const entries = await planWaveBans(deps, terms, chats, asked);
  const id = await createJobWithBody(
    db,
    {
      settings: { kind: 'block', wave: Number(wave), endChats },
      actor: toJobActor(caller),
      dryRun,
      ...(lease && { lease }),
    },
    writeBlockEntries(entries),
    now,
  );
  const job = await findJob(db, id);
  if (!job) throw new Error(`job ${id} is gone`);
  return {
    job,
    reach: await computeWaveReach(db, chats, caller.sites, at),
  };
};
