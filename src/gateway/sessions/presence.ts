import { insertChanges } from '../store/changes';
import type { Db } from '../store/db';
import {
  endGone,
  endUnheard,
  updateGone,
  updateSeen,
} from '../store/gone-sessions';
import { recordSessionEvents } from './record-session-events';

const MINUTE = 60_000;
/**
 * Milliseconds without a sign after which a page counts as gone: each gateway
 * writes once a minute whose pages are open.
 */
const UNSEEN_AFTER = 1.5 * MINUTE;
/** Milliseconds after which a chat that its vendor tells no more of is ended. */
const UNHEARD_AFTER = 30 * MINUTE;

/** Changes sessions in one transaction; writes a change for each one changed. */
const changeAll = (
  db: Db,
  at: number,
  work: (trx: Db) => Promise<readonly string[]>,
): Promise<boolean> =>
  db.transaction().execute(async (trx) => {
    const codes = await work(trx);
    const changes = codes.map((subject) => ({
      ...{ kind: 'session' as const, subject, at },
    }));
    if (changes.length) await insertChanges(trx, changes);
    return changes.length > 0;
  });

/** Ends sessions in one transaction, as `changeAll` changes them. */
const endAll = (
  db: Db,
  at: number,
  work: (trx: Db) => Promise<readonly string[]>,
): Promise<boolean> =>
  changeAll(db, at, async (trx) => {
    const codes = await work(trx);
    const over = { db: trx, neverBan: null };
    await recordSessionEvents(over, 'session.ended', codes, at);
    return codes;
  });

/**
 * Writes that the pages of sessions gave a sign of life. Returns whether one of
 * them had been gone.
 */
export const markSeen = (
  db: Db,
  codes: readonly string[],
  at: number,
): Promise<boolean> =>
  codes.length
    ? changeAll(db, at, (trx) => updateSeen(trx, codes, at))
    : Promise.resolve(false);

/**
 * Writes that a session's page is gone, unless it gave a sign after a time.
 * Returns whether it did.
 */
export const markGone = (
  db: Db,
  code: string,
  { seenAt, at }: { seenAt: number; at: number },
): Promise<boolean> =>
  changeAll(db, at, (trx) => updateGone(trx, seenAt + 1, code));

/**
 * Ends the chats whose page has been gone for long, and writes which others'
 * pages are gone. Of several gateways on one database one does it.
 */
export const endAbandoned = async (db: Db, at: number): Promise<void> => {
  // First: after an outage all pages count as gone, and have a minute to return.
  await endAll(db, at, (trx) => endGone(trx, at));
  await changeAll(db, at, (trx) => updateGone(trx, at - UNSEEN_AFTER));
  await endAll(db, at, (trx) => endUnheard(trx, at - UNHEARD_AFTER, at));
};
