import { insertAudit, insertChange, type Actor } from '../store/changes';
import type { Db } from '../store/db';
import { updatePasswordHash } from '../store/users';
import { deleteSignIns } from '../store/withdraw-tokens';
import { hashPassword } from './password';

/**
 * Gives a user another password, which has been checked, and ends what else
 * they are signed in with.
 *
 * @param current id of the sign-in that stays
 */
export const changePassword = async (
  db: Db,
  user: { id: number; current: number | null; password: string },
  { by, at }: { by: Actor; at: number },
): Promise<void> => {
  const hash = await hashPassword(user.password);
  await db.transaction().execute(async (trx) => {
    await updatePasswordHash(trx, user.id, hash);
    const ended = await deleteSignIns(trx, user.id, { except: user.current });
    await insertAudit(trx, {
      ...{ by, at, action: 'change password', subject: user.id },
      detail: { ended },
    });
    await insertChange(trx, { kind: 'people', subject: user.id, at });
  });
};
