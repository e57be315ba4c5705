import type { MiddlewareHandler } from 'hono';
import { rightOf } from '../../auth/operation-rights';
import { canSee } from '../../auth/policies';
import { hasRight, RIGHTS } from '../../auth/role-table';
import type { GatewayEnv } from '../../deps';
import { ApiError } from '../../lib/errors/api-error';
import type { Operation } from './operation';

/**
 * Returns what lets only callers in who have the right that an operation needs,
 * and to the site in its path if it names one; nothing for what anybody may ask.
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
  const { needs } = { needs: undefined, ...RIGHTS[right] };
  return async (c, next) => {
    const { caller } = c.var;
    if (!hasRight(caller, right)) {
      throw new ApiError('forbidden', needs ?? 'Your role may not do this.');
    }
    const site = c.req.param('site');
    if (site !== undefined && !canSee(caller, { sites: [site] })) {
      throw new ApiError(
        'site_not_found',
        `There is no site "${site}".`,
        'site',
      );
    }
    await next();
  };
};
