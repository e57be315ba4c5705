import { insertAudit, insertChange } from '../store/changes';
import type { Db } from '../store/db';
import { hasUsers, upsertUserByEmail } from '../store/users';
import { accountEmail } from './account-email';
import { checkNewPassword } from './check-new-password';
import { ApiError } from '../lib/errors/api-error';
import { nameFromEmail } from './name-from-email';
import { hashPassword } from './password';

/** The owner whom a set-up has created. */
export interface FirstOwner {
  id: number;
  email: string;
  name: string;
  role: 'owner';
}

/**
 * Creates the owner of an installation that has no user yet. Of two at once only
 * one succeeds; the other is returned undefined.
 *
 * @throws ApiError `invalid`, naming `email` or `password`
 */
export const createFirstOwner = async (
  db: Db,
  given: { email: string; name?: string | undefined; password: string },
  at: number,
): Promise<FirstOwner | undefined> => {
  const email = accountEmail(given.email);
  if (email === undefined) {
    throw new ApiError('invalid', 'Expected an email address.', 'email');
  }
  await checkNewPassword(given.password, email, 'password');
  const name = given.name ?? nameFromEmail(email);
  const password_hash = await hashPassword(given.password);
  return db.transaction().execute(async (trx) => {
    if (await hasUsers(trx)) return undefined;
    const role = 'owner';
    const columns = {
      email,
      name,
      role,
      password_hash,
      created_at: at,
    } as const;
    const id = await upsertUserByEmail(trx, columns);
    await insertAudit(trx, {
      by: { id, name, isUser: true },
      at,
      action: 'add user',
      subject: id,
      detail: { email, role },
    });
    await insertChange(trx, { kind: 'people', subject: id, at });
    return { id, email, name, role };
  });
};
