import { z } from 'zod';
import { eventStream } from '../../../../realtime/event-stream';
import { events } from '../../../openapi/operation';
import { defineRoute } from '../../../openapi/define-route';
import { sessionBrowser } from './browser';
import { RUNNING, RUNNING_CHAT, RUNNING_CODES } from './group';

/** `GET /v1/sites/{site}/sessions/{token}/messages`. */
export const followMessagesRoute = defineRoute({
  ...RUNNING_CHAT,
  method: 'get',
  path: `${RUNNING}/messages`,
  id: 'followMessages',
  summary: 'Follow a chat that passes through the gateway',
  description: 'For the site’s own chat server. Adds event `message`.',
  headers: z.object({
    'Last-Event-ID': z
      .string()
      .optional()
      .describe('Id of the last message that is known.'),
  }),
  answers: { 200: events('Messages, and the verdict', z.string()) },
  codes: [...RUNNING_CODES, 'session_ended'],
  handler:
    ({ openStreams, visitorStreams }) =>
    (c) => {
      const { code } = c.var.session;
      const last = c.req.header('last-event-id') ?? '';
      const after = /^\d{1,15}$/.test(last) ? Number(last) : 0;
      return eventStream(c, openStreams, (sink) =>
        visitorStreams.open(code, sessionBrowser(c, 'start'), sink, after),
      );
    },
});
