import { z } from 'zod';
import { answer, type Answer } from './answer';
import { problem } from './problem';
import { visitRequest } from './visits';

const token = z.string().min(1);

const claims = z.unknown().meta({
  type: 'object',
  properties: {
    name: { type: 'string' },
    email: { type: 'string' },
    phone: { type: 'string' },
  },
  description:
    'What a chat form says of the visitor; nobody proved it. What can’t be kept is cut, cleaned or dropped; the session’s `changed` says so.',
});

/** Body of `POST /v1/sites/{site}/sessions/{token}/claims`. */
export const claimsRequest = z.object({ claims });

/** Body of `POST /v1/sites/{site}/sessions`. */
export const sessionRequest = visitRequest.extend({
  widget: z
    .string()
    .describe(
      'The widget adapter’s name: kept as letters, digits and hyphens, at most 40.',
    ),
  // A chat is never lost to a form, so these may be anything.
  page: z.unknown().optional().meta({
    type: 'string',
    description:
      'The page’s URL. What can’t be kept of it is cut or replaced; the session’s `changed` says so.',
  }),
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
  claims: claims.optional(),
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
