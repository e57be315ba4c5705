import type { Context } from 'hono';
import type { GatewayDeps, GatewayEnv } from '../../../deps';
import { requireOwnPassword } from './require-own-password';

/**
 * Checks a person's password once more, before something that can't be taken
 * back; a program has none, and has shown its token.
 *
 * @throws ApiError `invalid` that names `password`, `forbidden`, `rate_limited`
 */
export const confirmPassword = async (
  c: Context<GatewayEnv>,
  deps: GatewayDeps,
  password: string | undefined,
): Promise<void> => {
  if (!c.var.caller.isPerson) return;
  await requireOwnPassword(c, deps, password, 'password');
};
