import type { Context } from 'hono';
import type { z } from 'zod';
import type { factorsRequest } from '../../../../../protocol/second-factor';
import {
  checkSecondFactor,
  EXPECTED_CODE,
} from '../../../../auth/check-second-factor';
import type { GatewayDeps, GatewayEnv } from '../../../../deps';
import { ApiError } from '../../../../lib/errors/api-error';
import { hasSecondFactor } from '../../../../store/second-factors';
import type { UserRow } from '../../../../store/users';
import { readDeviceCookie } from '../../../shared/credentials';
import { requireOwnPassword } from '../require-own-password';

/**
 * Checks that a caller gives their own password and a code of their second
 * factor, which is used up. Wrong ones count as failed sign-ins.
 *
 * @throws ApiError `forbidden` for a program, `conflict` without a second factor,
 * `invalid` naming `password` or `code`, `rate_limited`
 */
export const requireBothFactors = async (
  c: Context<GatewayEnv>,
  deps: GatewayDeps,
  { password, code }: z.output<typeof factorsRequest>,
): Promise<UserRow> => {
  const user = await requireOwnPassword(c, deps, password, 'password');
  if (!(await hasSecondFactor(deps.db, user.id))) {
    throw new ApiError('conflict', 'You have no second factor.');
  }
  const given = { code, from: c.var.from, device: readDeviceCookie(c) };
  const { email } = user;
  const isRight = await deps.signInLog.watch({ email, from: c.var.from }, () =>
    checkSecondFactor(deps, user, given),
  );
  if (isRight) return user;
  throw new ApiError('invalid', EXPECTED_CODE, 'code');
};
