import { insertAudit, type Actor } from '../store/changes';
import type { Db } from '../store/db';
import { deleteSecondFactor } from '../store/second-factors';

/**
 * Takes a user's second factor off, with the recovery codes.
 *
 * @returns whether they had one
 */
export const removeSecondFactor = (
  db: Db,
  user: number,
  { by, at }: { by: Actor; at: number },
): Promise<boolean> =>
  db.transaction().execute(async (trx) => {
    if (!(await deleteSecondFactor(trx, user))) return false;
    await insertAudit(trx, {
      ...{ by, at, action: 'remove second factor', subject: user, detail: {} },
    });
    return true;
  });
