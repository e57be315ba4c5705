import type { Context } from 'hono';
import { checkPassword } from '../../../auth/sign-in';
import type { GatewayDeps, GatewayEnv } from '../../../deps';
import { ApiError } from '../../../lib/errors/api-error';
import type { UserRow } from '../../../store/users';
import { readDeviceCookie } from '../../shared/credentials';
import { requirePerson } from './require-person';

/**
 * Checks that a caller gives their own password. A wrong one counts as a failed
 * sign-in.
 *
 * @param field name of the password in the request
 * @throws ApiError `forbidden` for a program, `invalid`, `rate_limited`
 */
export const requireOwnPassword = async (
  c: Context<GatewayEnv>,
  deps: GatewayDeps,
  password: string,
  field: string,
): Promise<UserRow> => {
  const { caller, from } = c.var;
  requirePerson(caller);
  const email = caller.email ?? '';
  const credentials = { email, password, from, device: readDeviceCookie(c) };
  const user = await deps.signInLog.watch(credentials, () =>
    checkPassword(deps, credentials),
  );
  if (user) return user;
  throw new ApiError('invalid', 'This is not your password.', field);
};
