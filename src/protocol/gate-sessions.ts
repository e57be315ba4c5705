import { z } from 'zod';
import { answer, type Answer } from './answer';
import { plainText } from './plain-text';
import { problem } from './problem';
import { visitRequest } from './visits';

const claim = plainText(254).optional();
const token = z.string().min(1);

/** Body of `POST /v1/sites/{site}/sessions`. */
export const sessionRequest = visitRequest.extend({
  widget: z
    .string()
    .regex(/^[a-z0-9-]{1,40}$/, 'expected a widget adapter’s name'),
  page: z
    .url({ protocol: /^https?$/, error: 'expected the page’s URL' })
    .max(2048),
  chat: z
    .string()
    .regex(
      /^[\w-]{16,128}$/,
      'expected 16 to 128 letters, digits, hyphens or underscores',
    )
    .optional()
    .describe(
      'An idempotency key: a random id of this chat that the browser made and keeps, of 128 bits or more. Until the session ends, starting the same chat again answers the same session with a token that works, also to requests that come at once, and after an answer was lost.',
    ),
  // What a chat form says of the visitor. Nobody proved it.
  claims: z.object({ name: claim, email: claim, phone: claim }).optional(),
});
export type SessionRequest = z.input<typeof sessionRequest>;

/** 201 of `POST /v1/sites/{site}/sessions`. */
export const sessionAnswer = z
  .object({
    ...answer.shape,
    code: z.string().describe('The chat’s short human code.'),
    visitor: token.describe('The signed visitor token: to be kept.'),
    token: token.describe('The chat’s own secret.'),
    stream: z.string().describe('Path of its event stream.'),
  })
  .meta({ id: 'SessionAnswer' });
export type SessionAnswer = z.infer<typeof sessionAnswer>;

/** 403 of `POST /v1/sites/{site}/sessions`. */
export const sessionRefusal = z
  .object({
    ...problem.shape,
    ...answer.shape,
    code: z.literal('refused'),
    visitor: token.exactOptional(),
  })
  .meta({ id: 'SessionRefusal' });
export type SessionRefusal = z.infer<typeof sessionRefusal>;

/** 410 to whoever asks for the current event of a chat that is over. */
export const sessionOver = z
  .object({ ...problem.shape, verdict: z.literal('ended') })
  .meta({ id: 'SessionOver' });
export type SessionOver = z.infer<typeof sessionOver>;

/** What `GET …/sessions/{token}/events?poll` answers. */
export type PollAnswer = Answer | SessionOver;
