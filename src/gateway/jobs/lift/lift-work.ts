import { canSee, isOwnOrPermitted, ownsAllSites } from '../../auth/policies';
import { isActive } from '../../bans/is-active';
import { liftJoined } from '../../bans/lift-ban';
import { listJoinedBans } from '../../bans/list-joined-bans';
import { listBansById, type StoredBan } from '../../store/bans';
import type { Db } from '../../store/db';
import type { JobActor } from '../actor';
import { describeBan } from '../describe-ban';
import type { LiftSettings } from '../settings';
import type { Result, Work } from '../work';

/** A ban that is to be lifted. */
interface LiftEntry {
  line: number;
  id: number;
}

/** Returns why an actor may not lift a ban; undefined for one they may. */
const explainForbidden = async (
  trx: Db,
  actor: JobActor,
  ban: StoredBan,
): Promise<string | undefined> => {
  for (const one of [ban, ...(await listJoinedBans(trx, ban))]) {
    const joined = one === ban ? '' : `Ban ${one.id} is joined with it: `;
    if (!ownsAllSites(actor, one)) {
      return `${joined}It holds on sites that are not yours.`;
    }
    if (!isOwnOrPermitted(actor, one)) return `${joined}Somebody else made it.`;
  }
  return undefined;
};

const planLift = async (
  trx: Db,
  { line, id }: LiftEntry,
  ban: StoredBan | undefined,
  { actor, now }: { actor: JobActor; now: number },
): Promise<Result> => {
  if (!ban || !canSee(actor, ban)) {
    const why = `There is no ban ${id}.`;
    return { line, value: String(id), outcome: 'notFound', why };
  }
  const result = { line, value: describeBan(ban), ban: id };
  const forbidden = await explainForbidden(trx, actor, ban);
  if (forbidden !== undefined) {
    return { ...result, outcome: 'forbidden', why: forbidden };
  }
  return isActive(ban, now)
    ? { ...result, outcome: 'lifted', revision: ban.revision + 1 }
    : { ...result, outcome: 'unchanged', why: 'It is over already.' };
};

/** Creates the work of lifting bans by their ids. */
export const createLiftWork = (
  { ids, reason: comment }: LiftSettings,
  { id: job, dryRun }: { id: number; dryRun: boolean },
  actor: JobActor,
): Work<LiftEntry> => ({
  async *entries() {
    for (const [index, id] of ids.entries()) yield { line: index + 1, id };
  },
  async apply(trx, entries, now) {
    const results: Result[] = [];
    for (const entry of entries) {
      // One by one: a ban is lifted with what it is joined with.
      const [ban] = await listBansById(trx, [entry.id]);
      const result = await planLift(trx, entry, ban, { actor, now });
      results.push(result);
      if (dryRun || !ban || result.outcome !== 'lifted') continue;
      await liftJoined(trx, ban, {
        by: actor,
        at: now,
        why: `job ${job}`,
        comment,
      });
    }
    return results;
  },
});
