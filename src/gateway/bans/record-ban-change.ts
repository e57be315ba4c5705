import type { BanChange } from '../store/ban-actions';
import type { StoredBan } from '../store/bans';
import { insertAudit, insertChange, type Actor } from '../store/changes';
import type { Db } from '../store/db';
import { recordBanEvents } from './record-ban-events';

/** Who changes a ban, and when. */
export interface ChangeAct {
  by: Actor;
  at: number;
  /**
   * Whether keys that many people may have in common get no later end than one
   * person may give them, until somebody approves it.
   */
  keysMustEnd?: boolean;
  /**
   * Milliseconds from its making for which a ban may be made to hold, until
   * somebody approves more. Absent: however long.
   */
  longestBan?: number;
  /**
   * Whether what is restored gets no key back whose own time is over by now:
   * else such a key lasts as long again.
   */
  keepsKeyEnds?: boolean;
}

/**
 * Writes the audit line of a changed ban, the change that every gateway follows,
 * and what receivers of webhooks are told. Part of the transaction that changed
 * the ban, after the change.
 *
 * @param ban as it was before, so that the line tells which revision came of it
 * @param detail ids, times and names of fields; no texts, which are kept where
 * they can be erased
 * @returns the id of the audit line
 */
export const recordBanChange = async (
  trx: Db,
  { id, revision, effect }: Pick<StoredBan, 'id' | 'revision' | 'effect'>,
  action: Exclude<BanChange, 'ban'>,
  { by, at }: ChangeAct,
  detail: object = {},
): Promise<number> => {
  const line = await insertAudit(trx, {
    ...{ by, at, action },
    subject: id,
    detail: {
      // Of an edit of the effect itself, the detail says which.
      ...(effect === 'watch' && { effect }),
      ...detail,
      revision: revision + 1,
    },
  });
  await insertChange(trx, { kind: 'ban', subject: id, at });
  await recordBanEvents(trx, action, [id], at);
  return line;
};
