import { ApiError } from '../lib/errors/api-error';
import { updateKeyEnds } from '../store/ban-keys';
import { listBansById, updateBan, type StoredBan } from '../store/bans';
import type { Db } from '../store/db';
import { isKeyActive } from './is-active';
import { lastKeyEnd } from './last-key-end';
import { publishTerms } from './publish-keys';
import { recordBanChange, type ChangeAct } from './record-ban-change';
import { waitsForApproval } from './waits-for-approval';

const approve = async (
  trx: Db,
  ban: StoredBan,
  act: ChangeAct,
): Promise<void> => {
  const active = ban.keys.filter((key) => isKeyActive(key, act.at));
  const moved = active.flatMap((key) =>
    key.to_approve === 1 ? [{ ...key, until: key.asked_until }] : [],
  );
  const ends = new Map(moved.map((key) => [key.id, key]));
  const keys = active.map((key) => ends.get(key.id) ?? key);
  const until = lastKeyEnd(keys, ban.asked_until);
  await updateKeyEnds(trx, moved);
  await updateBan(trx, ban.id, { until, to_approve: 0 });
  await publishTerms(trx, keys, ban.sites, act.at);
  await recordBanChange(trx, ban, 'approve', act, {
    until: { from: ban.until, to: until },
  });
};

/**
 * Gives a ban that waits the length that was asked for, or has it end as it
 * stands; in one transaction, with its audit line.
 *
 * @returns undefined if no ban has this id
 * @throws ApiError `conflict` for a ban that does not wait
 */
export const decideLongerBan = async (
  db: Db,
  id: number,
  decision: 'approve' | 'decline',
  act: ChangeAct,
): Promise<StoredBan | undefined> => {
  await db.transaction().execute(async (trx) => {
    const [ban] = await listBansById(trx, [id]);
    if (!ban) return;
    if (!waitsForApproval(ban, act.at)) {
      throw new ApiError(
        'conflict',
        'This ban does not wait to be approved. Nothing was changed.',
        'id',
      );
    }
    if (decision === 'approve') return approve(trx, ban, act);
    await updateBan(trx, id, { to_approve: 0 });
    await recordBanChange(trx, ban, 'decline', act);
  });
  const [ban] = await listBansById(db, [id]);
  return ban;
};
