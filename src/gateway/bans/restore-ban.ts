import { ApiError } from '../lib/errors/api-error';
import type { Secrets } from '../lib/secrets';
import type { NeverBan } from '../keys/never-ban';
import { insertBanKeys, updateKeysRemoved } from '../store/ban-keys';
import { listBansById, updateBan, type StoredBan } from '../store/bans';
import type { Db } from '../store/db';
import { isActive } from './is-active';
import { keysOfBan } from './keys-of-ban';
import { endBan } from './lift-ban';
import { lastKeyEnd } from './last-key-end';
import { listJoinedBans } from './list-joined-bans';
import { longestHold } from './longest-hold';
import { askColumns } from './end-ask';
import { holdBanEnd, limitKeyEnd, ownKeyEnds } from './plan-key-ends';
import { publishKeys } from './publish-keys';
import { recordBanChange, type ChangeAct } from './record-ban-change';
import { refuseNeverBan } from './refuse-never-ban';

interface Deps {
  db: Db;
  secrets: Secrets;
  neverBan: NeverBan;
}

/**
 * Returns keys of a ban that is over with the ends they get when it is restored:
 * one that is over lasts as long again. Somebody who is no owner gives another
 * end than the ban's own to no key that would hold longer by it than in a new ban,
 * until somebody approves it.
 */
const restoreEnds = (
  ban: StoredBan,
  until: number | null,
  { at, keysMustEnd, keepsKeyEnds }: ChangeAct,
) => {
  // What nobody asked for, and nobody confirmed, does not come back.
  const all = keysOfBan(ban).filter(({ automatic }) => !automatic);
  const keys = keepsKeyEnds
    ? all.filter((key) => key.until === null || key.until > at)
    : all;
  const own = ownKeyEnds(keys, ban.until);
  const isLimited = keysMustEnd && until !== ban.until;
  return keys.map((key) => {
    const { kind, value, typed } = key;
    const before = own.get(key.id) ?? null;
    const end =
      before === null || before > at ? before : at + before - ban.created_at;
    const latest = isLimited ? at + longestHold(key) : Infinity;
    const limited = limitKeyEnd(end, until, latest);
    return {
      ...{ ban: ban.id, kind, value, typed, until: limited.until },
      to_approve: limited.askedUntil === undefined ? 0 : 1,
      asked_until: limited.askedUntil ?? null,
    };
  });
};

/**
 * Puts an ended ban and the keys it had then into force again. The keys get new
 * ids: whoever follows keys by their ids, as the filter of banned keys does,
 * finds them among the newest.
 */
const restoreOne = async (
  trx: Db,
  secrets: Secrets,
  ban: StoredBan,
  asked: number | null,
  act: ChangeAct,
): Promise<void> => {
  const { id, sites } = ban;
  const keys = restoreEnds(ban, asked, act);
  // As long as a new one: this is made anew now.
  const held = holdBanEnd({ created_at: act.at, until: act.at }, asked, act);
  const until = lastKeyEnd(keys, held);
  const waits = held !== asked || keys.some((key) => key.to_approve === 1);
  await updateKeysRemoved(
    trx,
    ban.keys.map((key) => key.id),
    ban.ended_at ?? act.at,
  );
  const restored = await insertBanKeys(trx, keys);
  await updateBan(trx, id, {
    until,
    lifted_at: null,
    lifted_by: null,
    lifted_by_name: null,
    ended_at: null,
    // It is of whoever restores it.
    blocklist: null,
    // Who restores it says for how long.
    ...askColumns(waits ? { until: asked, keys: new Map() } : undefined, act),
  });
  await publishKeys(trx, secrets, restored, sites, act.at);
  const isMoved = until !== ban.until;
  await recordBanChange(trx, ban, 'restore', act, {
    ...(isMoved && { until: { from: ban.until, to: until } }),
    ...(waits && { asked }),
  });
};

/**
 * Lists the bans that ended with a ban that is over, being joined with it. Those
 * that only the sweeper met at once did not.
 */
const listEndedWith = async (trx: Db, ban: StoredBan): Promise<StoredBan[]> =>
  (await listJoinedBans(trx, ban)).filter(
    ({ ended_at, lifted_at, until }) =>
      ended_at === ban.ended_at &&
      lifted_at === ban.lifted_at &&
      (lifted_at !== null || until === ban.until),
  );

/** @throws ApiError `invalid` for an end that is over */
const requireFutureEnd = (until: number | null, at: number): void => {
  if (until === null || until > at) return;
  throw new ApiError(
    'invalid',
    'The ban’s own end is over. Expected until: a time in the future, or null for good. Nothing was restored.',
    'until',
  );
};

/**
 * Puts a ban that is over into force again, and with it those that ended with
 * it as they are joined. One that is active stays as it is.
 *
 * @param until another end than the ban's own
 * @returns the ban, and whether it was over; undefined if no ban has this id
 * @throws ApiError `never_ban` for a key that is on the never-ban list by now;
 * `invalid` naming `until`
 */
export const restoreBan = async (
  { db, secrets, neverBan }: Deps,
  id: number,
  until: number | null | undefined,
  act: ChangeAct,
): Promise<{ ban: StoredBan; restored: boolean } | undefined> => {
  const restored = await db
    .transaction()
    .execute((trx) => restoreBanIn(trx, { secrets, neverBan }, id, until, act));
  const [ban] = await listBansById(db, [id]);
  return ban && { ban, restored };
};

/**
 * Restores a ban as `restoreBan` does, within a transaction, in which nothing is
 * written if it throws.
 *
 * @returns whether it was over
 */
export const restoreBanIn = async (
  trx: Db,
  { secrets, neverBan }: Omit<Deps, 'db'>,
  id: number,
  until: number | null | undefined,
  act: ChangeAct,
): Promise<boolean> => {
  const [found] = await listBansById(trx, [id]);
  if (!found || isActive(found, act.at)) return false;
  const end = until === undefined ? found.until : until;
  requireFutureEnd(end, act.at);
  const refuse = async (one: StoredBan) => {
    for (const key of keysOfBan(one)) {
      await refuseNeverBan(trx, neverBan, { ...key, field: 'id' });
    }
  };
  await refuse(found);
  for (const other of await listEndedWith(trx, found)) await refuse(other);
  // Their time is over, and the sweeper has not been here yet.
  for (const one of [found, ...(await listEndedWith(trx, found))]) {
    if (one.ended_at === null) await endBan(trx, one, act.at);
  }
  const [ban] = await listBansById(trx, [id]);
  if (!ban) return false;
  for (const one of [ban, ...(await listEndedWith(trx, ban))]) {
    await restoreOne(trx, secrets, one, end, act);
  }
  return true;
};
