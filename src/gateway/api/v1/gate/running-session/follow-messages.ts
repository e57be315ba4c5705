import { z } from 'zod';
import { events } from '../../../openapi/operation';
import { defineRoute } from '../../../openapi/define-route';
import { sessionBrowser } from './browser';
import { visitorStream } from './visitor-stream';
import { RUNNING, RUNNING_CHAT, RUNNING_CODES } from './group';

/** `GET /v1/sites/{site}/sessions/{token}/messages`. */
export const followMessagesRoute = defineRoute({
  ...RUNNING_CHAT,
  method: 'get',
  path: `${RUNNING}/messages`,
  id: 'followMessages',
  summary: 'Follow a chat that passes through the gateway',
  description:
    'For the site’s own chat server. Adds event `message`: begins with the newest 50, or goes on after `Last-Event-ID`.',
  headers: z.object({
    'Last-Event-ID': z
      .string()
      .optional()
      .describe('Id of the last message that is known.'),
  }),
  answers: { 200: events('Messages, and the verdict', z.string()) },
  codes: [...RUNNING_CODES, 'session_ended'],
  handler: (deps) => (c) => {
    const { code } = c.var.session;
    const last = c.req.header('last-event-id') ?? '';
    const messages = /^\d{1,15}$/.test(last) ? Number(last) : 'newest';
    return visitorStream(c, deps, (sink) =>
      deps.visitorStreams.open(
        code,
        sessionBrowser(c, 'start'),
        sink,
        messages,
      ),
    );
  },
});
