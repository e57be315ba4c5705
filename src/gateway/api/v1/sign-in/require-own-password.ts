import type { Context } from 'hono';
import type { Caller } from '../../../auth/caller';
import { checkPassword } from '../../../auth/sign-in';
import type { GatewayDeps, GatewayEnv } from '../../../deps';
import { ApiError } from '../../../lib/errors/api-error';
import { findSignInTime } from '../../../store/required-factor';
import { findUser, type UserRow } from '../../../store/users';
import { readDeviceCookie } from '../../shared/credentials';
import { requirePerson } from './require-person';

/** Milliseconds for which a sign-in proves who somebody is as a password does. */
const FRESH = 10 * 60 * 1000;

/**
 * Returns a caller who gives no password, as they have none: their provider has
 * vouched for them, and must have done so just now.
 *
 * @throws ApiError `invalid` for who has a password, `forbidden`
 */
const requireFreshSignIn = async (
  { db, now }: Pick<GatewayDeps, 'db' | 'now'>,
  { id, token }: Caller,
  field: string,
): Promise<UserRow> => {
  const user = await findUser(db, id);
  if (!user || user.password_hash !== '') {
    throw new ApiError('invalid', 'Expected your password.', field);
  }
  const since =
    token === null ? undefined : await findSignInTime(db, id, token);
  if (since !== undefined && now() - since <= FRESH) return user;
  throw new ApiError(
    'forbidden',
    'You have no password that could prove that it is you. Sign out and in again, and do this within ten minutes.',
    field,
  );
};

/**
 * Checks that a caller gives their own password; of one who has none, and signs
 * in by OpenID Connect alone, that they have just signed in. A wrong one counts as
 * a failed sign-in.
 *
 * @param field name of the password in the request
 * @throws ApiError `forbidden` for a program, `invalid`, `rate_limited`
 */
export const requireOwnPassword = async (
  c: Context<GatewayEnv>,
  deps: GatewayDeps,
  password: string | undefined,
  field: string,
): Promise<UserRow> => {
  const { caller, from } = c.var;
  requirePerson(caller);
  if (!password) return requireFreshSignIn(deps, caller, field);
  const email = caller.email ?? '';
  const credentials = { email, password, from, device: readDeviceCookie(c) };
  const user = await deps.signInLog.watch(credentials, () =>
    checkPassword(deps, credentials),
  );
  if (user) return user;
  throw new ApiError('invalid', 'This is not your password.', field);
};
