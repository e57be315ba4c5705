import type { MiddlewareHandler } from 'hono';
import type { SessionOver } from '../../../../../protocol/gate-sessions';
import type { GatewayDeps, GatewayEnv } from '../../../../deps';
import { ApiError } from '../../../../lib/errors/api-error';
import { hashToken } from '../../../../lib/secrets';
import { findSessionByToken } from '../../../../store/sessions';
import { PROBLEM_TYPE, problemBody } from '../../../shared/errors';

/**
 * Finds the session whose token the path holds.
 *
 * @throws ApiError `session_not_found`; `rate_limited` instead of it to whoever
 * tries many tokens
 */
export const findRunningSession =
  ({
    db,
    visitorLimits,
  }: Pick<
    GatewayDeps,
    'db' | 'visitorLimits'
  >): MiddlewareHandler<GatewayEnv> =>
  async (c, next) => {
    const hash = hashToken(c.req.param('token') ?? '');
    const session = await findSessionByToken(db, c.var.site.id, hash);
    if (!session) {
      visitorLimits.countWrongToken(c.var.from);
      throw new ApiError('session_not_found', 'There is no such session.');
    }
    c.set('session', session);
    await next();
  };

/**
 * Refuses requests about a session that is over; to `?poll` with a verdict.
 *
 * @throws ApiError `session_ended`
 */
export const refuseEnded: MiddlewareHandler<GatewayEnv> = async (c, next) => {
  if (c.var.session.ended_at === null) return next();
  const error = new ApiError('session_ended', 'This session is over.');
  if (c.req.query('poll') === undefined) throw error;
  const over: SessionOver = { ...problemBody(error), verdict: 'ended' };
  return c.json(over, 410, PROBLEM_TYPE);
};
