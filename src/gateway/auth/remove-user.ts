import { ApiError } from '../lib/errors/api-error';
import { insertAudit, insertChange, type Actor } from '../store/changes';
import type { Db } from '../store/db';
import { deleteUser, findUser, isLastOwner } from '../store/users';
import { deleteSignIns } from '../store/withdraw-tokens';
import { listMadeBy, revokeAll } from './revoke-tokens';

/** What ended with a user. */
export interface RemovedUser {
  id: number;
  email: string;
  /** How often they were signed in. */
  signIns: number;
  /** Ids of the tokens they had made. */
  tokens: number[];
}

/**
 * Checks that an owner remains who can manage all others.
 *
 * @throws ApiError `last_owner`
 */
export const requireOtherOwner = async (trx: Db, id: number): Promise<void> => {
  if (!(await isLastOwner(trx, id))) return;
  throw new ApiError(
    'last_owner',
    'This is the last owner. Make somebody else an owner first.',
    'id',
  );
};

/**
 * Removes a user: all they are signed in with and all tokens they made end at
 * once. Bans and audit lines keep their name.
 *
 * @returns undefined if no user has this id
 * @throws ApiError `last_owner`
 */
export const removeUser = (
  db: Db,
  id: number,
  { by, at }: { by: Actor; at: number },
): Promise<RemovedUser | undefined> =>
  db.transaction().execute(async (trx) => {
    const user = await findUser(trx, id);
    if (!user) return undefined;
    await requireOtherOwner(trx, id);
    const { email, name, role } = user;
    const made = await listMadeBy(trx, { id, isUser: true });
    const tokens = await revokeAll(trx, made, { by, at });
    const signIns = await deleteSignIns(trx, id);
    await deleteUser(trx, id);
    await insertAudit(trx, {
      ...{ by, at, action: 'remove user', subject: id },
      detail: { email, name, role, signIns, tokens },
    });
    await insertChange(trx, { kind: 'people', subject: id, at });
    return { id, email, signIns, tokens };
  });
