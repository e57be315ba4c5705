import { endLimits } from '../../auth/end-limits';
import { canSee } from '../../auth/policies';
import { requireEditWithinLimits } from '../../auth/require-edit-within-limits';
import { editBanIn } from '../../bans/edit-ban';
import { isActive } from '../../bans/is-active';
import type { ChangeAct } from '../../bans/record-ban-change';
import { changesReach, planEdit, type EditPlan } from '../../bans/plan-edit';
import type { NeverBan } from '../../keys/never-ban';
import { ApiError } from '../../lib/errors/api-error';
import type { Secrets } from '../../lib/secrets';
import { listBansById, type StoredBan } from '../../store/bans';
import type { Db } from '../../store/db';
import type { JobActor } from '../actor';
import { readBanIds, type BanEntry } from '../ban-ids';
import { describeBan } from '../describe-ban';
import { explainForbidden } from '../explain-forbidden';
import type { EditSettings } from '../settings';
import type { Result, Work } from '../work';

interface Deps {
  db: Db;
  secrets: Secrets;
  neverBan: NeverBan;
}

interface Job {
  id: number;
  dryRun: boolean;
  actor: JobActor;
}

/** Returns why a limit keeps an actor from an edit; undefined if none does. */
const explainLimit = (
  actor: JobActor,
  ban: StoredBan,
  plan: EditPlan,
  now: number,
): string | undefined => {
  try {
    requireEditWithinLimits(actor, ban, plan, now);
    return undefined;
  } catch (error) {
    if (error instanceof ApiError) return error.message;
    throw error;
  }
};

const planEntry = async (
  trx: Db,
  { line, id }: BanEntry,
  ban: StoredBan | undefined,
  set: EditSettings['set'],
  act: ChangeAct & { by: JobActor },
): Promise<Result> => {
  const { by: actor, at: now } = act;
  if (!ban || !canSee(actor, ban)) {
    const why = `There is no ban ${id}.`;
    return { line, value: String(id), outcome: 'notFound', why };
  }
  const result = { line, value: describeBan(ban), ban: id };
  const plan = planEdit(ban, { ...set, add: [], remove: [] }, act);
  const forbidden =
    (await explainForbidden(trx, actor, ban)) ??
    explainLimit(actor, ban, plan, now);
  if (forbidden !== undefined) {
    return { ...result, outcome: 'forbidden', why: forbidden };
  }
  if (changesReach(plan) && !isActive(ban, now)) {
    const why = 'It is over: only its reason and note can be changed.';
    return { ...result, outcome: 'ended', why };
  }
  return plan.changed.length
    ? { ...result, outcome: 'changed', revision: ban.revision + 1 }
    : { ...result, outcome: 'unchanged', why: 'It says so already.' };
};

/** Creates the work of changing bans by their ids. */
export const createEditWork = (
  { db, secrets, neverBan }: Deps,
  { set }: EditSettings,
  { id: job, dryRun, actor }: Job,
): Work<BanEntry> => ({
  entries: () => readBanIds(db, job),
  async apply(trx, entries, now) {
    const results: Result[] = [];
    const act = { by: actor, at: now, ...endLimits(actor) };
    for (const entry of entries) {
      // One by one: a ban may change with what it is joined with.
      const [ban] = await listBansById(trx, [entry.id]);
      const result = await planEntry(trx, entry, ban, set, act);
      results.push(result);
      if (dryRun || !ban || result.outcome !== 'changed') continue;
      const edit = { ...set, add: [], remove: [] };
      await editBanIn(trx, { secrets, neverBan }, ban, edit, act);
    }
    return results;
  },
});
