import { accountEmail } from './account-email';
import type { LimitsRequest } from '../../protocol/limits';
import type { Role } from '../../protocol/roles';
import { ApiError } from '../lib/errors/api-error';
import { insertAudit, insertChange } from '../store/changes';
import { deleteTokensOfUser } from '../store/tokens';
import { limitColumns, readLimits } from '../store/limits';
import { findUserByEmail, updateUser, upsertUserByEmail } from '../store/users';
import { changeLimits } from './change-limits';
import { checkNewPassword } from './check-new-password';
import { COMMAND_LINE } from './command-line';
import { DEFAULT_LIMITS } from './limits';
import { requireSites } from './require-sites';
import { nameFromEmail } from './name-from-email';
import { hashPassword } from './password';
import { requireOtherOwner } from './remove-user';
import type { Db } from '../store/db';

/**
 * Adds a user, or gives an existing one another role and password; then
 * everything they were signed in with ends.
 *
 * @throws ApiError `invalid`, or `last_owner` for another role of the last one
 */
export const upsertUser = async (
  db: Db,
  given: {
    email: string;
    name?: string;
    role: Role;
    password: string;
    /** None: all sites; absent: as before. */
    sites?: readonly string[];
    limits?: LimitsRequest;
  },
  at: number,
): Promise<{ id: number; email: string; name: string; role: Role }> => {
  const email = accountEmail(given.email);
  if (email === undefined) {
    throw new ApiError('invalid', 'Expected an email address.', 'email');
  }
  await checkNewPassword(given.password, email, 'password');
  const { sites, limits } = given;
  await requireSites(db, sites ?? [], 'sites');
  const name = given.name ?? nameFromEmail(email);
  const columns = {
    name,
    role: given.role,
    password_hash: await hashPassword(given.password),
  };
  return db.transaction().execute(async (trx) => {
    const before = await findUserByEmail(trx, email);
    if (before && given.role !== 'owner') {
      await requireOtherOwner(trx, before.id);
    }
    const id = await upsertUserByEmail(trx, {
      email,
      created_at: at,
      ...columns,
      ...limitColumns(
        changeLimits(before ? readLimits(before) : DEFAULT_LIMITS, limits),
      ),
    });
    const of = sites && { sites: sites.length ? sites : null };
    // Whoever had been shut out has a password again.
    await updateUser(trx, id, { ...of, disabled_at: null });
    await deleteTokensOfUser(trx, id);
    await insertAudit(trx, {
      by: COMMAND_LINE,
      at,
      action: before ? 'change user' : 'add user',
      subject: id,
      detail: { email, role: given.role },
    });
    await insertChange(trx, { kind: 'people', subject: id, at });
    return { id, email, name, role: given.role };
  });
};
