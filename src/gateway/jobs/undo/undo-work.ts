import type { JobOutcome } from '../../../protocol/jobs';
import { findPlaceLimit } from '../../auth/limit-places';
import { editBanIn } from '../../bans/edit-ban';
import { findReverseEdit } from '../../bans/find-reverse-edit';
import { isActive } from '../../bans/is-active';
import { keysOfBan } from '../../bans/keys-of-ban';
import { liftJoined } from '../../bans/lift-ban';
import type { BanEdit } from '../../bans/plan-edit';
import { ownKeyEnds } from '../../bans/plan-key-ends';
import { restoreBanIn } from '../../bans/restore-ban';
import type { NeverBan } from '../../keys/never-ban';
import { ApiError } from '../../lib/errors/api-error';
import type { Secrets } from '../../lib/secrets';
import { listBansById, type StoredBan } from '../../store/bans';
import type { Db } from '../../store/db';
import { listLinesOfOutcome } from '../../store/jobs/job-lines';
import type { JobLineRow } from '../../store/schema/job-tables';
import type { JobActor } from '../actor';
import type { Result, Work } from '../work';

/** Outcomes that can be taken back. */
export const UNDOABLE: readonly JobOutcome[] = [
  ...(['new', 'longer', 'lifted', 'changed'] as const),
];

const BLOCK = 500;

/** Reads the lines of a job that can be taken back. */
async function* readUndoable(db: Db, job: number): AsyncGenerator<JobLineRow> {
  for (const outcome of UNDOABLE) {
    for (let after = -1; ;) {
      const block = { after, limit: BLOCK };
      const lines = await listLinesOfOutcome(db, job, outcome, block);
      yield* lines;
      if (lines.length < BLOCK) break;
      after = lines.at(-1)?.entry ?? after;
    }
  }
}

interface Deps {
  db: Db;
  secrets: Secrets;
  neverBan: NeverBan;
}

type Taken = Pick<Result, 'outcome' | 'why'>;

const CHANGED: Taken = {
  outcome: 'changedSince',
  why: 'It was changed since.',
};

const FORGOTTEN: Taken = {
  outcome: 'unchanged',
  why: 'What it was before is not remembered.',
};

/**
 * Returns what keeps an actor from giving a ban back what it had: nobody but an
 * owner blocks a country or a provider again. Undefined if nothing does.
 */
const findObstacle = (
  actor: JobActor,
  ban: StoredBan,
  { until = ban.until, effect, sites }: Partial<BanEdit>,
  now: number,
): Taken | undefined => {
  const isOver = !isActive(ban, now);
  const isMore = isOver || effect !== undefined || sites !== undefined;
  if (!isMore && until === ban.until) return undefined;
  const own = ownKeyEnds(keysOfBan(ban), ban.until);
  const keys = keysOfBan(ban).map(({ id, kind }) => ({
    ...{ kind, field: 'id', until: own.get(id) ?? null },
  }));
  const limit = findPlaceLimit(actor, { keys, until }, now);
  return limit && { outcome: 'forbidden', why: limit.why };
};

/** Creates the work of taking back what a job did and nobody changed since. */
export const createUndoWork = (
  { db, secrets, neverBan }: Deps,
  job: number,
  actor: JobActor,
): Work<JobLineRow> => {
  const undoLine = async (
    trx: Db,
    { ban: id, outcome, revision }: JobLineRow,
    at: number,
  ): Promise<Taken> => {
    const [ban] = await listBansById(trx, [id ?? 0]);
    const isMade = outcome === 'new' || outcome === 'longer';
    const isDone =
      ban && (outcome === 'changed' || isActive(ban, at) === isMade);
    if (!ban || !isDone) {
      return { outcome: 'unchanged', why: 'There is nothing to take back.' };
    }
    if (ban.revision !== revision) return CHANGED;
    const act = { by: actor, at };
    if (isMade) {
      await liftJoined(trx, ban, { ...act, why: `job ${job} was taken back` });
      return { outcome: 'lifted' };
    }
    const tools = { secrets, neverBan };
    try {
      if (outcome === 'changed') {
        const edit = await findReverseEdit(trx, ban);
        if (!edit) return FORGOTTEN;
        const obstacle = findObstacle(actor, ban, edit, at);
        if (obstacle) return obstacle;
        await editBanIn(trx, tools, ban, edit, act);
      } else {
        const obstacle = findObstacle(actor, ban, {}, at);
        if (obstacle) return obstacle;
        await restoreBanIn(trx, tools, ban.id, undefined, act);
      }
      return { outcome: 'restored' };
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      const isNeverBan = error.code === 'never_ban';
      return { outcome: isNeverBan ? 'neverBan' : 'ended', why: error.message };
    }
  };

  return {
    entries: () => readUndoable(db, job),
    async apply(trx, entries, now) {
      const results: Result[] = [];
      for (const entry of entries) {
        const { line, value, ban } = entry;
        const taken = await undoLine(trx, entry, now);
        results.push({ line, value, ban: ban ?? undefined, ...taken });
      }
      return results;
    },
  };
};
