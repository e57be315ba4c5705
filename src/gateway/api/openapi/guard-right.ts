import type { MiddlewareHandler } from 'hono';
import { hidesAnything } from '../../auth/mask-answer';
import { refuseBeyondPage } from '../../auth/page-operations';
import { rightOf } from '../../auth/operation-rights';
import { canSee, maskOf } from '../../auth/policies';
import { refuseWithoutSecondFactor } from '../../auth/require-second-factor';
import { requireRight } from '../../auth/require-right';
import type { RightName } from '../../auth/role-table';
import type { GatewayEnv } from '../../deps';
import { ApiError } from '../../lib/errors/api-error';
import { maskResponse } from './mask-response';
import type { Operation } from './operation';

/** Rights whose answers say nothing of visitors. */
const ABOUT_STAFF: readonly RightName[] = ['self', 'manage people'];

/**
 * Returns what lets only callers in who have the right that an operation needs,
 * and to the site in its path if it names one, and masks what a caller may not
 * see; nothing for what anybody may ask.
 *
 * @throws Error for an operation without a row in the table of rights
 */
export const guardRight = ({
  id,
  security,
}: Pick<Operation, 'id' | 'security'>):
  MiddlewareHandler<GatewayEnv> | undefined => {
  const right = rightOf(id);
  if (right === 'anybody') return undefined;
  if (!security.length) throw new Error(`operation ${id} asks for nobody`);
  return async (c, next) => {
    const { caller } = c.var;
    refuseWithoutSecondFactor(caller, id);
    refuseBeyondPage(caller, id);
    requireRight(caller, right);
    const site = c.req.param('site');
    if (site !== undefined && !canSee(caller, { sites: [site] })) {
      throw new ApiError(
        'site_not_found',
        `There is no site "${site}".`,
        'site',
      );
    }
    await next();
    const mask = maskOf(caller);
    if (ABOUT_STAFF.includes(right) || !hidesAnything(mask)) return;
    const masked = await maskResponse(c.res, mask);
    // Else Hono would add the headers of the one to those of the other.
    c.res = undefined;
    c.res = masked;
  };
};
