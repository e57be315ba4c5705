import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { streamSSE } from 'hono/streaming';
import { validator } from 'hono/validator';
import { z } from 'zod';
import type { Conversations } from './conversations';
import type { Admission } from './create-admission';

const contact = z
  .record(z.string().min(1).max(64), z.string().max(500))
  .refine((fields) => Object.keys(fields).length <= 32);

const message = z.object({
  key: z.string().min(1).max(64),
  text: z.string().trim().min(1).max(4000),
  /** With the first message: begins the conversation if it is not there. */
  start: z.boolean().default(false),
  contact: contact.default({}),
});

const session = z.object({
  shopper: z.string().min(16).max(64),
  token: z.string().min(1).max(2048),
});

/** Parses a JSON body; what the schema does not take is a 400. */
const json = <Body extends z.ZodType>(schema: Body) =>
  validator('json', (value, c) => {
    const { success, data } = schema.safeParse(value);
    return success ? data : c.json({ error: 'invalid' }, 400);
  });

/** An id is also the right to read: it must not be possible to guess one. */
const ID = '/:id{[0-9a-f]{32}}';

export interface ChatDeps {
  conversations: Conversations;
  /** Absent: what anybody writes is taken. */
  admission?: Admission | undefined;
}

/** What the chat widget and the shop's pages ask of the chat server. */
export const chatRoutes = ({ conversations, admission }: ChatDeps) =>
  new Hono()
    .use(bodyLimit({ maxSize: 64 * 1024 }))
    .post('/session', json(session), (c) => {
      const { shopper, token } = c.req.valid('json');
      conversations.handOver(shopper, token);
      admission?.handOver(shopper, token);
      return c.body(null, 204);
    })
    .post(`${ID}/messages`, json(message), async (c) => {
      const id = c.req.param('id');
      const { key, text, start, contact } = c.req.valid('json');
      if (admission && !(await admission.admits(contact['shopper']))) {
        return c.json({ error: 'refused' }, 403);
      }
      const conversation =
        conversations.get(id) ?? (start ? conversations.start(id) : undefined);
      if (!conversation) return c.json({ error: 'unknown' }, 404);
      if (conversation.ended) return c.json({ error: 'ended' }, 410);
      const added = conversation.add('visitor', text, key);
      conversations.describe(id, contact);
      return c.json(added, 201);
    })
    .post(`${ID}/contact`, json(contact), (c) => {
      conversations.describe(c.req.param('id'), c.req.valid('json'));
      return c.body(null, 204);
    })
    .post(`${ID}/end`, (c) => {
      conversations.get(c.req.param('id'))?.end();
      return c.body(null, 204);
    })
    .get(`${ID}/messages`, (c) => {
      const conversation = conversations.get(c.req.param('id'));
      let sent = Number(c.req.header('last-event-id')) || 0;
      c.header('cache-control', 'no-store');
      return streamSSE(c, async (stream) => {
        const aborted = new Promise<void>((done) => stream.onAbort(done));
        while (conversation && !stream.aborted) {
          const change = conversation.nextChange();
          for (const next of conversation.messages.slice(sent)) {
            const data = JSON.stringify(next);
            await stream.writeSSE({ event: 'message', id: `${next.id}`, data });
            sent = next.id;
          }
          if (conversation.ended) break;
          await Promise.race([change, aborted]);
        }
        // One that is not known is over too: EventSource would ask for ever.
        await stream.writeSSE({ event: 'ended', data: '{}' });
      });
    });
