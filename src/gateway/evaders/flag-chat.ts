import { insertChange } from '../store/changes';
import type { Db } from '../store/db';
import { insertFlags } from '../store/evaders/flags';
import { listSessionsByCode } from '../store/sessions';
import { findFlags } from './find-flags';
import type { FlaggedChat } from './signs';

/**
 * Works out the guesses about a chat, and writes those that are new. Part of a
 * transaction.
 *
 * @returns whether any is new
 */
export const flagChat = async (
  trx: Db,
  traceKey: Buffer,
  chat: FlaggedChat,
  now: number,
): Promise<boolean> => {
  const rows = await findFlags(trx, traceKey, chat, now);
  return (await insertFlags(trx, rows)).length > 0;
};

/** Does the same for a running chat, and has every agent be told of what is new. */
export const reflagChat = async (
  db: Db,
  traceKey: Buffer,
  chat: FlaggedChat,
  now: number,
): Promise<boolean> => {
  const rows = await findFlags(db, traceKey, chat, now);
  if (!rows.length) return false;
  return db.transaction().execute(async (trx) => {
    const { code } = chat.session;
    // Meanwhile its visitor may have left, or be erased.
    const [still] = await listSessionsByCode(trx, [code]);
    if (still?.ended_at !== null) return false;
    if (!(await insertFlags(trx, rows)).length) return false;
    await insertChange(trx, { kind: 'session', subject: code, at: now });
    return true;
  });
};
