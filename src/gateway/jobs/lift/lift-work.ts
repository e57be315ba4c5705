import { canSee } from '../../auth/policies';
import { isActive } from '../../bans/is-active';
import { liftJoined } from '../../bans/lift-ban';
import { listBansById, type StoredBan } from '../../store/bans';
import type { Db } from '../../store/db';
import type { JobActor } from '../actor';
import { readBanIds, type BanEntry } from '../ban-ids';
import { describeBan } from '../describe-ban';
import { explainForbidden } from '../explain-forbidden';
import type { LiftSettings } from '../settings';
import type { Result, Work } from '../work';

const planLift = async (
  trx: Db,
  { line, id }: BanEntry,
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
  db: Db,
  { reason: comment }: LiftSettings,
  { id: job, dryRun, actor }: { id: number; dryRun: boolean; actor: JobActor },
): Work<BanEntry> => ({
  entries: () => readBanIds(db, job),
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
