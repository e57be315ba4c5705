import { accountEmail } from '../gateway/auth/account-email';
import { ConfigError } from '../gateway/lib/errors/config-error';
import type { Db } from '../gateway/store/db';
import { findUserByEmail } from '../gateway/store/users';
import type { CommonOptions } from './options';

/** Options of commands about one user. */
export interface UserOptions extends CommonOptions {
  email: string;
}

/**
 * Returns the id of the user who signs in with an email address.
 *
 * @throws ConfigError if nobody does
 */
export const findUserId = async (db: Db, email: string): Promise<number> => {
  const user = await findUserByEmail(db, accountEmail(email) ?? '');
  if (user) return user.id;
  throw new ConfigError(`Nobody signs in with ${email}.`);
};
