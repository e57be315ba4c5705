import { z } from 'zod';
import { pageFields } from './page';
import { actor } from './people';

/** One message of a chat whose messages pass through the gateway. */
export const message = z
  .object({
    id: z.int().min(1),
    from: z.enum(['visitor', 'agent']),
    text: z.string().min(1),
    at: z.iso.datetime(),
  })
  .meta({ id: 'Message' });
export type Message = z.infer<typeof message>;

/** A message as agents see it; a visitor is not told who replied. */
export const agentMessage = message
  .extend({
    author: actor
      .exactOptional()
      .describe('Who replied; absent for a visitor, and if nobody knows.'),
  })
  .meta({ id: 'AgentMessage' });
export type AgentMessage = z.infer<typeof agentMessage>;

/** Answer of `GET /v1/sessions/{code}/messages`. */
export const agentMessagePage = z
  .object({
    ...pageFields(agentMessage),
    next: z
      .string()
      .exactOptional()
      .describe(
        'Where the next page begins: for `after`, or for `before` if that was asked. Absent on the last.',
      ),
  })
  .meta({ id: 'MessagePage' });

const messageId = z.coerce.number().int().min(0).max(999_999_999_999_999);

/** Query of `GET /v1/sessions/{code}/messages`. */
export const messageQuery = z
  .object({
    after: messageId
      .optional()
      .describe('Id of the message that the page comes after.'),
    before: z
      .union([z.literal('end'), messageId])
      .optional()
      .describe(
        'Id of the message that the page comes before; `end` for the newest page.',
      ),
    cursor: messageId
      .optional()
      .describe('The same as `after`: `next` of a page before.'),
    limit: z.coerce.number().int().min(1).max(500).default(50),
  })
  .refine(
    ({ after, before, cursor }) =>
      [after, before, cursor].filter((one) => one !== undefined).length <= 1,
    {
      path: ['before'],
      message: 'expected one of `after`, `before` and `cursor`',
    },
  );

/** Body of a new message, from an agent or a visitor. */
export const messageRequest = z.strictObject({
  text: z.string().trim().min(1).max(4000),
});
