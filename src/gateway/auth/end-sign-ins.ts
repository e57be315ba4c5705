import { insertAudit, insertChange, type Actor } from '../store/changes';
import type { Db } from '../store/db';
import { deleteSignIns } from '../store/withdraw-tokens';

/**
 * Ends what a user is signed in with: all, one, or all but the present one.
 *
 * @param which ids of sign-ins
 * @returns how many ended
 */
export const endSignIns = (
  db: Db,
  user: number,
  which: { only?: number; except?: number | null },
  { by, at }: { by: Actor; at: number },
): Promise<number> =>
  db.transaction().execute(async (trx) => {
    const ended = await deleteSignIns(trx, user, which);
    if (!ended) return 0;
    const detail = { ended };
    await insertAudit(trx, {
      by,
      at,
      action: 'end sign-ins',
      subject: user,
      detail,
    });
    await insertChange(trx, { kind: 'people', subject: user, at });
    return ended;
  });
