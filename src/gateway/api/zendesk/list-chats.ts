import { z } from 'zod';
import { check } from '../../http/read-body';
import { listSessions } from '../../store/sessions';
import { json } from '../openapi/operation';
import { defineRoute } from '../openapi/define-route';
import { presentZendeskChat, zendeskChat } from './chat';
import { CHATS_PATH, ZENDESK } from './group';
import { pageQuery } from './page-query';

const chatsQuery = z.object({
  limit: pageQuery.shape.limit,
  cursor: z
    .string()
    .regex(
      /^\d{1,15}\.[0-9A-Z]{4}-[0-9A-Z]{4}$/,
      'expected that of a `next_url`',
    )
    .optional()
    .describe('Of a `next_url`.'),
});

const zendeskChats = z
  .object({
    chats: z.array(zendeskChat),
    count: z.int().describe('How many are on this page.'),
    next_url: z.string().nullable(),
    prev_url: z.null(),
  })
  .meta({ id: 'ZendeskChats' });

const parseCursor = (cursor: string) => {
  const [startedAt = '', code = ''] = cursor.split('.');
  return { startedAt: Number(startedAt), code };
};

/** `GET /api/v2/chat/chats`. */
export const listZendeskChatsRoute = defineRoute({
  ...ZENDESK,
  method: 'get',
  path: CHATS_PATH,
  id: 'zendeskListChats',
  summary: 'List chats',
  description: 'Newest first, without messages.',
  query: chatsQuery,
  answers: { 200: json('A page of chats', zendeskChats) },
  codes: ['forbidden'],
  handler:
    ({ db }) =>
    async (c) => {
      const { limit, cursor } = check(chatsQuery, c.req.query());
      const rows = await listSessions(db, {
        ...(cursor && { before: parseCursor(cursor) }),
        // One more tells whether there is a next page.
        limit: limit + 1,
        sites: c.var.caller.sites,
      });
      const page = rows.slice(0, limit);
      const last = page.at(-1);
      const next = new URL(c.req.url);
      if (c.var.from.secure) next.protocol = 'https:';
      next.search = new URLSearchParams({
        limit: String(limit),
        cursor: `${last?.started_at}.${last?.code}`,
      }).toString();
      return c.json({
        chats: page.map(presentZendeskChat),
        count: page.length,
        next_url: rows.length > limit ? next.href : null,
        prev_url: null,
      } satisfies z.infer<typeof zendeskChats>);
    },
});
