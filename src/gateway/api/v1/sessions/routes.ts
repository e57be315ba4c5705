import { Hono } from 'hono';
import { z } from 'zod';
import type { Message, Page, Session } from '../../../../protocol/agent';
import type { GatewayDeps, GatewayEnv } from '../../../deps';
import { eventStream } from '../../../realtime/event-stream';
import { findCallerByToken } from '../../../auth/authenticate';
import { maySee, type Caller } from '../../../auth/caller';
import { ApiError } from '../../../lib/errors/api-error';
import { check, readBody } from '../../../http/read-body';
import { claimSession } from '../../../sessions/change-session';
import { describeSession } from '../../../sessions/describe-session';
import { addMessage } from '../../../sessions/messages';
import { listMessages } from '../../../store/messages';
import type { SessionRow } from '../../../store/schema/schema';
import { findSession, listSessions } from '../../../store/sessions';
import { tokenOf } from '../../shared/authentication';
import { messageBody } from '../gate/running-session';

export const sessionQuery = z.object({
  state: z.enum(['live', 'ended']).optional(),
  q: z
    .string()
    .max(200)
    .optional()
    .describe('Text in code, page, name, email, phone or address.'),
  cursor: z
    .string()
    .regex(
      /^\d{1,15}\.[0-9A-Z]{4}-[0-9A-Z]{4}$/,
      'expected the cursor of a page',
    )
    .optional()
    .describe('`next` of the page before.'),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});

const readCursor = (cursor: string) => {
  const [startedAt = '', code = ''] = cursor.split('.');
  return { startedAt: Number(startedAt), code };
};

/** Agents' view of chats. */
export const sessionsRoutes = (deps: GatewayDeps) => {
  const { db, now, agentStreams, openStreams } = deps;

  const visible = async (code: string, caller: Caller): Promise<SessionRow> => {
    const row = await findSession(db, code.toUpperCase());
    if (!row || !maySee(caller, row.site)) {
      throw new ApiError('session_not_found', `There is no session ${code}.`);
    }
    return row;
  };

  return new Hono<GatewayEnv>()
    .get('/', async (c) => {
      const { state, q, cursor, limit } = check(sessionQuery, c.req.query());
      const rows = await listSessions(db, {
        ...(state && { state }),
        ...(q && { q }),
        ...(cursor && { before: readCursor(cursor) }),
        limit: limit + 1,
        sites: c.var.caller.sites,
      });
      const page = rows.slice(0, limit);
      const last = page.at(-1);
      return c.json({
        data: await Promise.all(
          page.map((row) => describeSession(db, row, now())),
        ),
        ...(rows.length > limit &&
          last && { next: `${last.started_at}.${last.code}` }),
      } satisfies Page<Session>);
    })
    .get('/stream', (c) => {
      const token = tokenOf(c) ?? '';
      const stillMay = async () =>
        (await findCallerByToken(db, token, now())) !== undefined;
      return eventStream(c, openStreams, (sink) =>
        agentStreams.open(c.var.caller, sink, stillMay),
      );
    })
    .get('/:code', async (c) => {
      const row = await visible(c.req.param('code'), c.var.caller);
      return c.json(await describeSession(db, row, now()));
    })
    .post('/:code/claim', async (c) => {
      const row = await visible(c.req.param('code'), c.var.caller);
      await claimSession(db, row, c.var.caller, { at: now() });
      const claimed = await visible(row.code, c.var.caller);
      return c.json(await describeSession(db, claimed, now()));
    })
    .get('/:code/messages', async (c) => {
      const row = await visible(c.req.param('code'), c.var.caller);
      const data = await listMessages(db, row.code, 0);
      return c.json({ data } satisfies Page<Message>);
    })
    .post('/:code/messages', async (c) => {
      const row = await visible(c.req.param('code'), c.var.caller);
      const { text } = await readBody(c, messageBody);
      const message = await addMessage(db, row, {
        from: 'agent',
        text,
        at: now(),
      });
      return c.json(message, 201);
    });
};
