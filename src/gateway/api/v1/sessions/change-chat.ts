import type { Context } from 'hono';
import type { Session } from '../../../../protocol/sessions';
import type { Caller } from '../../../auth/caller';
import { canEdit } from '../../../auth/policies';
import type { GatewayDeps, GatewayEnv } from '../../../deps';
import { describeSession } from '../../../sessions/describe-session';
import type { SessionRow } from '../../../store/schema/schema';
import { findPermittedSession } from './find-permitted-session';

/**
 * Changes the chat that the path names; returns it as it is then.
 *
 * @throws ApiError `session_not_found`
 */
export const changeChat = async (
  c: Context<GatewayEnv, '/:code'>,
  deps: Pick<GatewayDeps, 'db' | 'neverBan' | 'now'>,
  change: (row: SessionRow, act: { by: Caller; at: number }) => Promise<void>,
): Promise<Session> => {
  const { db, now } = deps;
  const { caller } = c.var;
  const find = () =>
    findPermittedSession(db, c.req.param('code'), caller, canEdit);
  await change(await find(), { by: caller, at: now() });
  return describeSession(deps, await find(), now(), caller.sites);
};
