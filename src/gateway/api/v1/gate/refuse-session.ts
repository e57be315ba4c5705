import type { Context } from 'hono';
import type { Answer } from '../../../../protocol/answer';
import type { SessionRefusal } from '../../../../protocol/gate-sessions';
import type { GatewayDeps, GatewayEnv } from '../../../deps';
import { ApiError } from '../../../lib/errors/api-error';
import { incrementHits } from '../../../store/bans';
import { PROBLEM_TYPE, problemBody } from '../../shared/errors';
import type { Recognised } from './recognise';

/**
 * Refuses the start of a chat, counts the refusal, and has webhooks told.
 *
 * @param bans those that refuse it; none where the site takes no such chats
 * @param isSignedIn whether the site’s server proved who the visitor is
 */
export const refuseSession = async (
  c: Context<GatewayEnv>,
  {
    db,
    secrets,
    now,
    dayCounter,
    refusedEvents,
  }: Pick<
    GatewayDeps,
    'db' | 'secrets' | 'now' | 'dayCounter' | 'refusedEvents'
  >,
  {
    answer,
    bans,
    widget,
    isSignedIn,
    recognised: { visitor },
  }: {
    answer: Answer;
    widget: string;
    isSignedIn: boolean;
    bans: readonly number[];
    recognised: Pick<Recognised, 'visitor'>;
  },
): Promise<Response> => {
  if (bans.length) await incrementHits(db, bans, { isSignedIn, at: now() });
  const { site, from } = c.var;
  dayCounter.add(site.id, 'refusedChats');
  if (isSignedIn) dayCounter.add(site.id, 'signedInRefusals');
  const chat = { site: site.id, widget, visitor, from, answer, bans };
  await refusedEvents.record(chat);
  const refusal: SessionRefusal = {
    ...problemBody(new ApiError('refused', 'Chat is not available.')),
    ...answer,
    code: 'refused',
    ...(visitor !== undefined && { visitor: secrets.signVisitor(visitor) }),
  };
  return c.json(refusal, 403, PROBLEM_TYPE);
};
