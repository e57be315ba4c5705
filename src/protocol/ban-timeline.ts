import { z } from 'zod';
import { banEffect } from './bans';
import { KEY_KINDS } from './key-kinds';
import { pageFields } from './page';
import { plainText } from './plain-text';

const key = z.object({
  id: z.int().min(1),
  kind: z.enum(KEY_KINDS),
  value: z.string(),
  typed: z.string(),
});

const end = z.iso.datetime().nullable();

const edited = z.discriminatedUnion('field', [
  z.object({
    field: z.literal('until'),
    from: end.describe('Null: for good.'),
    to: end,
  }),
  z.object({
    field: z.literal('sites'),
    from: z.array(z.string()).describe('Empty: all sites.'),
    to: z.array(z.string()),
  }),
  z.object({
    field: z.literal('effect'),
    from: banEffect,
    to: banEffect,
  }),
  z.object({
    field: z.enum(['reason', 'note', 'text']),
    from: z.string(),
    to: z.string(),
  }),
]);

/** One thing that happened to a ban. */
export const timelineEntry = z
  .object({
    id: z.int().min(1),
    at: z.iso.datetime(),
    by: z
      .object({
        id: z
          .int()
          .nullable()
          .describe('Null: the command line, a vendor, or the gateway itself.'),
        name: z.string(),
      })
      .describe('Who did it.'),
    action: z.enum([
      ...(['ban', 'edit', 'hold', 'comment', 'lift key', 'lift'] as const),
      ...(['end', 'end key', 'restore', 'join', 'separate'] as const),
      ...(['approve', 'decline'] as const),
      ...(['appeal', 'accept appeal', 'decline appeal'] as const),
      ...(['suspend', 'end suspension'] as const),
      ...(['suspended', 'suspension lifted', 'suspension left'] as const),
      ...(['accept suggestion', 'dismiss suggestion'] as const),
      'undo suggestion',
    ]),
    text: z
      .string()
      .exactOptional()
      .describe('Of a comment; of a lift, the reason that was given.'),
    changed: z.array(edited).exactOptional(),
    added: z.array(key).exactOptional(),
    removed: z.array(key).exactOptional(),
    bans: z
      .array(z.int().min(1))
      .exactOptional()
      .describe(
        'The bans that it was joined with, or separated from; of a suggestion, the one that it lies beneath.',
      ),
    why: z.string().exactOptional(),
  })
  .meta({ id: 'TimelineEntry' });
export type TimelineEntry = z.infer<typeof timelineEntry>;

/** Answer of `GET /v1/bans/{id}/timeline`. */
export const timelinePage = z
  .object(pageFields(timelineEntry))
  .meta({ id: 'TimelinePage' });

/** Query of `GET /v1/bans/{id}/timeline`. */
export const timelineQuery = z.object({
  cursor: z.coerce
    .number()
    .int()
    .min(1)
    .optional()
    .describe('`next` of the page before.'),
  limit: z.coerce.number().int().min(1).max(500).default(50),
});

/** Body of `POST /v1/bans/{id}/comments`. */
export const commentRequest = z.strictObject({
  text: plainText(4000)
    .min(1, 'expected some text')
    .describe('For agents only.'),
});
