import { insertBanTexts } from '../store/ban-texts';
import { insertAudit, insertChange } from '../store/changes';
import type { Db } from '../store/db';
import type { ChangeAct } from './record-ban-change';

/**
 * Adds a comment to a ban's timeline.
 *
 * @returns the id of its line in the audit trail
 */
export const commentOnBan = (
  db: Db,
  ban: number,
  text: string,
  { by, at }: ChangeAct,
): Promise<number> =>
  db.transaction().execute(async (trx) => {
    const action = 'comment';
    const audit = await insertAudit(trx, { by, at, action, subject: ban });
    await insertBanTexts(trx, [
      { audit, ban, field: 'comment', before: '', after: text },
    ]);
    await insertChange(trx, { kind: 'ban', subject: ban, at });
    return audit;
  });
