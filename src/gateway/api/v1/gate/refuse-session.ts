import type { Context } from 'hono';
import type { Answer } from '../../../../protocol/answer';
import type { SessionRefusal } from '../../../../protocol/gate-sessions';
import type { GatewayDeps, GatewayEnv } from '../../../deps';
import { ApiError } from '../../../lib/errors/api-error';
import { incrementHits } from '../../../store/bans';
import { PROBLEM_TYPE, problemBody } from '../../shared/errors';
import type { Recognised } from './recognise';

/**
 * Refuses the start of a chat, and counts the refusal.
 *
 * @param bans those that refuse it; none where the site takes no such chats
 */
export const refuseSession = async (
  c: Context<GatewayEnv>,
  {
    db,
    secrets,
    now,
    dayCounter,
  }: Pick<GatewayDeps, 'db' | 'secrets' | 'now' | 'dayCounter'>,
  {
    answer,
    bans,
    recognised: { visitor },
  }: {
    answer: Answer;
    bans: readonly number[];
    recognised: Pick<Recognised, 'visitor'>;
  },
): Promise<Response> => {
  if (bans.length) await incrementHits(db, bans, now());
  dayCounter.add(c.var.site.id, 'refusedChats');
  const refusal: SessionRefusal = {
    ...problemBody(new ApiError('refused', 'Chat is not available.')),
    ...answer,
    code: 'refused',
    ...(visitor !== undefined && { visitor: secrets.signVisitor(visitor) }),
  };
  return c.json(refusal, 403, PROBLEM_TYPE);
};
