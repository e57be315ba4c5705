import { z } from 'zod';
import { pageFields } from './page';
import { plainText } from './plain-text';

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

/** Answer of `GET /v1/sessions/{code}/messages`. */
export const messagePage = z
  .object(pageFields(message))
  .meta({ id: 'MessagePage' });

/** Body of a new message, from an agent or a visitor. */
export const messageRequest = z.strictObject({
  text: plainText(4000).min(1),
});

/** Event `message` of `GET /v1/sessions/stream`. */
export interface MessageEvent {
  /** Of the chat. */
  code: string;
  message: Message;
}
