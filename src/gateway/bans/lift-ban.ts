import { findBanKey, updateKeyLiftedAt } from '../store/ban-keys';
import { insertBanTexts } from '../store/ban-texts';
import {
  listBansById,
  listOverdueBans,
  updateBan,
  type StoredBan,
} from '../store/bans';
import { listBansBeneath } from '../store/beneath';
import { findActiveKeys } from '../store/find-keys';
import type { Db } from '../store/db';
import { exceptFromList } from './except-from-list';
import { isActive, isKeyActive } from './is-active';
import { listJoinedBans } from './list-joined-bans';
import { withdrawKeys } from './publish-keys';
import { recordBanChange, type ChangeAct } from './record-ban-change';

interface Act extends ChangeAct {
  /** For the audit trail, in a few words of the gateway's own. */
  why?: string | undefined;
  /** What a person gave as the reason: kept where it can be erased. */
  comment?: string;
}

const because = (why: string | undefined) => (why ? { why } : {});

/**
 * Ends a ban before its time, and with it those that are joined with it. One
 * that is over already stays as it is.
 *
 * @returns the ban, the other active bans that have one of its keys or lie beneath
 * it, and whether it ended now; undefined if no ban has this id
 */
export const liftBan = async (
  db: Db,
  id: number,
  { by, at, why }: Act,
): Promise<{ ban: StoredBan; still: number[]; ended: boolean } | undefined> => {
  const ended = await db.transaction().execute(async (trx) => {
    const [ban] = await listBansById(trx, [id]);
    if (!ban || !isActive(ban, at)) return false;
    await liftJoined(trx, ban, { by, at, why });
    return true;
  });
  const [ban] = await listBansById(db, [id]);
  if (!ban) return undefined;
  const active = await findActiveKeys(db, ban.keys, at);
  const beneath = await listBansBeneath(db, id, at);
  const still = new Set([...active.map((key) => key.ban), ...beneath]);
  still.delete(id);
  return { ban, still: [...still], ended };
};

/**
 * Lifts one key of a ban, and with its last key the ban.
 *
 * @returns false if no key has this id, or it is lifted
 */
export const liftKey = (db: Db, key: number, act: Act): Promise<boolean> =>
  db.transaction().execute((trx) => liftKeyIn(trx, key, act));

/** Lifts one key of a ban as `liftKey` does, within a transaction. */
export const liftKeyIn = async (
  trx: Db,
  key: number,
  act: Act,
): Promise<boolean> => {
  const { at, why } = act;
  const row = await findBanKey(trx, key);
  const [ban] = row ? await listBansById(trx, [row.ban]) : [];
  if (!row || !ban || !isKeyActive(row, at) || !isActive(ban, at)) {
    return false;
  }
  await updateKeyLiftedAt(trx, key, at);
  if (ban.keys.every((one) => one.id === key || !isKeyActive(one, at))) {
    await liftJoined(trx, ban, act);
    return true;
  }
  await updateBan(trx, ban.id, {});
  await withdrawKeys(trx, [row], ban.sites, at);
  await recordBanChange(trx, ban, 'lift key', act, {
    removed: [key],
    ...because(why),
  });
  return true;
};

/**
 * Lifts an active ban, and all that are active of those joined with it. Part of
 * a transaction.
 */
export const liftJoined = async (
  trx: Db,
  ban: StoredBan,
  act: Act,
): Promise<void> => {
  await liftOne(trx, ban, act);
  for (const other of await listJoinedBans(trx, ban)) {
    if (!isActive(other, act.at)) continue;
    const { by, at } = act;
    await liftOne(trx, other, { by, at, why: `joined with ${ban.id}` });
  }
};

const liftOne = async (trx: Db, ban: StoredBan, act: Act): Promise<void> => {
  const { by, at, why, comment } = act;
  await updateBan(trx, ban.id, {
    lifted_at: at,
    lifted_by: by.id,
    lifted_by_name: by.name,
    ended_at: at,
  });
  await withdrawKeys(trx, ban.keys, ban.sites, at);
  await exceptFromList(trx, ban, act);
  const audit = await recordBanChange(trx, ban, 'lift', act, because(why));
  if (!comment) return;
  await insertBanTexts(trx, [
    { audit, ban: ban.id, field: 'comment', before: '', after: comment },
  ]);
};

/** Writes down that the time of a ban is over. Part of a transaction. */
export const endBan = async (
  trx: Db,
  ban: StoredBan,
  at: number,
): Promise<void> => {
  await updateBan(trx, ban.id, { ended_at: at });
  await withdrawKeys(trx, ban.keys, ban.sites, at);
  const by = { id: null, name: 'Doorlist' };
  await recordBanChange(trx, ban, 'end', { by, at });
};

/**
 * Writes down the ends of expired bans, once each, as changes.
 *
 * @returns how many bans were due; there may be more than it looks at
 */
export const endExpired = async (db: Db, now: number): Promise<number> => {
  const due = await listOverdueBans(db, now);
  for (const id of due) {
    await db.transaction().execute(async (trx) => {
      const [ban] = await listBansById(trx, [id]);
      // Somebody lifted it, or moved its end, since.
      if (!ban || ban.ended_at !== null || isActive(ban, now)) return;
      await endBan(trx, ban, now);
    });
  }
  return due.length;
};
