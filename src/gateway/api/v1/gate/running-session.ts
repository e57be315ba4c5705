import { Hono, type Context } from 'hono';
import { z } from 'zod';
import type { PollAnswer } from '../../../../protocol/answer';
import { parseNetwork } from '../../../keys/address';
import { decide } from '../../../verdict/decide';
import { findKeySet } from '../../../verdict/key-set';
import { toClaimedKeys, type Browser } from '../../../verdict/subject';
import type { GatewayDeps, GatewayEnv } from '../../../deps';
import { eventStream } from '../../../realtime/event-stream';
import { plainText } from '../../../http/plain-text';
import { ApiError } from '../../../lib/errors/api-error';
import { checkContentType, readBody } from '../../../http/read-body';
import { hashToken } from '../../../lib/secrets';
import { assignSession, endSession } from '../../../sessions/change-session';
import { addMessage } from '../../../sessions/messages';
import type { SessionRow } from '../../../store/schema/schema';
import { touchSessions } from '../../../store/live-sessions';
import { findSessionByToken } from '../../../store/sessions';
import { PROBLEM, problemBody } from '../../shared/errors';
import { TEXT_OR_JSON } from '../../shared/text-or-json';

type SessionEnv = {
  Bindings: GatewayEnv['Bindings'];
  Variables: GatewayEnv['Variables'] & { session: SessionRow };
};

export const messageBody = z.strictObject({
  text: plainText(4000).min(1),
});

/** What may be done with a session by whoever holds its token. */
export const runningSessionRoutes = (deps: GatewayDeps) => {
  const { db, now, visitorStreams, openStreams } = deps;

  /** Returns the session's browser, at its address now or where it began. */
  const toBrowser = (c: Context<SessionEnv>, at: 'now' | 'start'): Browser => {
    const { session, from, site } = c.var;
    const began =
      session.address === null ? undefined : parseNetwork(session.address);
    const address = at === 'now' ? from.address : began;
    return {
      site: site.id,
      visitors: [session.visitor],
      ...(address && { address }),
      addressTrusted: at === 'start' || from.trusted,
      claims: toClaimedKeys(session),
    };
  };

  return new Hono<SessionEnv>()
    .use(async (c, next) => {
      const token = c.req.param('token') ?? '';
      const session = await findSessionByToken(
        db,
        c.var.site.id,
        hashToken(token),
      );
      if (!session) {
        throw new ApiError('session_not_found', 'There is no such session.');
      }
      c.set('session', session);
      await next();
    })
    .post('/ended', async (c) => {
      checkContentType(c, TEXT_OR_JSON);
      if (c.var.session.ended_at === null) {
        await endSession(db, c.var.session.code, now());
      }
      return c.body(null, 204);
    })
    .use(async (c, next) => {
      if (c.var.session.ended_at === null) return next();
      const over = new ApiError('session_ended', 'This session is over.');
      if (c.req.query('poll') === undefined) throw over;
      const answer: PollAnswer = { verdict: 'ended' };
      return c.json({ ...problemBody(over), ...answer }, 410, PROBLEM);
    })
    .get('/events', async (c) => {
      const { code } = c.var.session;
      const browser = toBrowser(c, 'now');
      await touchSessions(db, [code], now());
      if (c.req.query('poll') !== undefined) {
        const keySet = await findKeySet(deps, browser);
        const { answer } = await decide(deps, keySet, now());
        return c.json(answer satisfies PollAnswer);
      }
      return eventStream(c, openStreams, async (sink) => {
        const close = await visitorStreams.open(code, browser, sink);
        return () => {
          close();
          touchSessions(db, [code], now()).catch((error: unknown) =>
            deps.log.error({ err: error }, 'presence not written'),
          );
        };
      });
    })
    .post('/assigned', async (c) => {
      checkContentType(c, TEXT_OR_JSON);
      const { code, assigned } = c.var.session;
      if (!assigned) await assignSession(db, code, now());
      return c.body(null, 204);
    })
    .get('/messages', (c) => {
      const { code } = c.var.session;
      const last = c.req.header('last-event-id') ?? '';
      const after = /^\d{1,15}$/.test(last) ? Number(last) : 0;
      return eventStream(c, openStreams, (sink) =>
        visitorStreams.open(code, toBrowser(c, 'start'), sink, after),
      );
    })
    .post('/messages', async (c) => {
      const { text } = await readBody(c, messageBody, TEXT_OR_JSON);
      const keySet = await findKeySet(deps, toBrowser(c, 'start'));
      const { answer } = await decide(deps, keySet, now());
      if (answer.verdict === 'refused') {
        throw new ApiError('refused', 'Chat is not available.');
      }
      const message = await addMessage(db, c.var.session, {
        from: 'visitor',
        text,
        at: now(),
      });
      return c.json(message, 201);
    });
};
