import type { Role } from '../../protocol/roles';
import { ApiError } from '../lib/errors/api-error';
import { insertAudit, insertChange, type Actor } from '../store/changes';
import type { Db } from '../store/db';
import { limitColumns, type Limits } from '../store/limits';
import { findUserByEmail, updateUser, upsertUserByEmail } from '../store/users';
import { accountEmail } from './account-email';
import { presentLimits } from './change-limits';
import { nameFromEmail } from './name-from-email';
import { openPasswordLink, type PasswordLink } from './password-link';
import { requireSites } from './require-sites';

/** Somebody who is to sign in. */
export interface UserDraft {
  email: string;
  name?: string | undefined;
  role: Role;
  /** None: all sites. */
  sites: readonly string[];
  limits: Limits;
}

/**
 * Adds a user without a password, and a link by which they choose one.
 *
 * @throws ApiError `invalid`, or `duplicate` if somebody has the email address
 */
export const inviteUser = async (
  db: Db,
  draft: UserDraft,
  { by, at }: { by: Actor; at: number },
): Promise<PasswordLink & { id: number }> => {
  const { role, sites, limits } = draft;
  const email = accountEmail(draft.email);
  if (email === undefined) {
    throw new ApiError('invalid', 'Expected an email address.', 'email');
  }
  await requireSites(db, sites, 'sites');
  const name = draft.name ?? nameFromEmail(email);
  return db.transaction().execute(async (trx) => {
    if (await findUserByEmail(trx, email)) {
      throw new ApiError(
        'duplicate',
        'Somebody signs in with this email address already.',
        'email',
      );
    }
    const id = await upsertUserByEmail(trx, {
      ...{ email, name, role, password_hash: '', created_at: at },
      ...limitColumns(limits),
    });
    await updateUser(trx, id, { sites: sites.length ? sites : null });
    await insertAudit(trx, {
      ...{ by, at, action: 'add user', subject: id },
      detail: { email, role, sites, limits: presentLimits(limits) },
    });
    await insertChange(trx, { kind: 'people', subject: id, at });
    return { id, ...(await openPasswordLink(trx, id, at)) };
  });
};
