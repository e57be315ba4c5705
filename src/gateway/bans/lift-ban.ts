import { findBanKey, updateKeyLiftedAt } from '../store/ban-keys';
import {
  listBansById,
  listOverdueBans,
  updateBanEnded,
  type StoredBan,
} from '../store/bans';
import { findActiveKeys } from '../store/find-keys';
import { insertAudit, insertChange, type Actor } from '../store/changes';
import { withdrawKeys } from './publish-keys';
import { isActive } from './is-active';
import type { Db } from '../store/db';

interface Act {
  by: Actor;
  at: number;
  /** For the audit trail, in a few words. */
  why?: string | undefined;
}

const because = (why: string | undefined) => (why ? { why } : {});

/**
 * Ends a ban before its time. One that is over already stays as it is.
 *
 * @returns the ban, the other active bans that have one of its keys, and
 * whether it ended now; undefined if no ban has this id
 */
export const liftBan = async (
  db: Db,
  id: number,
  { by, at }: Act,
): Promise<{ ban: StoredBan; still: number[]; ended: boolean } | undefined> => {
  const ended = await db.transaction().execute(async (trx) => {
    const [ban] = await listBansById(trx, [id]);
    if (!ban || !isActive(ban, at)) return false;
    await endBan(trx, ban, { by, at });
    return true;
  });
  const [ban] = await listBansById(db, [id]);
  if (!ban) return undefined;
  const active = await findActiveKeys(db, ban.keys, at);
  const still = new Set(active.map((key) => key.ban));
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
  { by, at, why }: Act,
): Promise<boolean> => {
  const row = await findBanKey(trx, key);
  const [ban] = row ? await listBansById(trx, [row.ban]) : [];
  if (!row || !ban || row.lifted_at !== null || !isActive(ban, at)) {
    return false;
  }
  await updateKeyLiftedAt(trx, key, at);
  if (ban.keys.every(({ id, lifted_at }) => id === key || lifted_at)) {
    await endBan(trx, ban, { by, at, why });
    return true;
  }
  await withdrawKeys(trx, [row], ban.sites, at);
  await insertAudit(trx, {
    by,
    at,
    action: 'lift key',
    subject: ban.id,
    detail: { key: { kind: row.kind, value: row.value }, ...because(why) },
  });
  await insertChange(trx, { kind: 'ban', subject: ban.id, at });
  return true;
};

const endBan = async (trx: Db, ban: StoredBan, { by, at, why }: Act) => {
  await updateBanEnded(trx, ban.id, {
    lifted_at: at,
    lifted_by: by.id,
    lifted_by_name: by.name,
    ended_at: at,
  });
  await withdrawKeys(trx, ban.keys, ban.sites, at);
  await insertAudit(trx, {
    by,
    at,
    action: 'lift',
    subject: ban.id,
    detail: because(why),
  });
  await insertChange(trx, { kind: 'ban', subject: ban.id, at });
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
      if (!ban || ban.ended_at !== null) return;
      await updateBanEnded(trx, id, { ended_at: now });
      await withdrawKeys(trx, ban.keys, ban.sites, now);
      await insertAudit(trx, {
        by: { id: null, name: 'Doorlist' },
        at: now,
        action: 'end',
        subject: id,
      });
      await insertChange(trx, { kind: 'ban', subject: id, at: now });
    });
  }
  return due.length;
};
