import { insertAudit, insertChange, type Actor } from '../store/changes';
import type { Db } from '../store/db';
import {
  isSecondFactorRequired,
  restrictSignIns,
} from '../store/required-factor';
import { deleteSecondFactor } from '../store/second-factors';

/**
 * Takes a user's second factor off, with the recovery codes. Where everybody has
 * to have one, the user can do nothing but set another.
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
    if (!(await isSecondFactorRequired(trx))) return true;
    await restrictSignIns(trx, user);
    await insertChange(trx, { kind: 'people', subject: user, at });
    return true;
  });
