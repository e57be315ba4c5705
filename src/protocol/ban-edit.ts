import { z } from 'zod';
import { banDuration, banEnd, banText } from './ban-request';
import { ban, banEffect } from './bans';
import { KEY_KINDS } from './key-kinds';
import { plainText } from './plain-text';

const key = z.strictObject({
  kind: z.enum(KEY_KINDS),
  value: z.string().min(1).max(255),
});

/** Body of `PATCH /v1/bans/{id}`. What is absent stays as it is. */
export const banEditRequest = z.strictObject({
  until: banEnd
    .optional()
    .describe(
      'A time in the future. Null: for good. Keys that end with the ban end with it still. What people with a sign-in change, owners apart, holds no longer than they may have it, counted from when the ban was made, until somebody approves more: by an address, a network or a domain as in a new ban, and by their own limit. The ban waits `toApprove` then, and `asked` says for what.',
    ),
  for: banDuration
    .optional()
    .describe('Instead of `until`: how long from now, such as `7d`.'),
  effect: banEffect
    .optional()
    .describe(
      'Lists, vendors, their programs and open chats follow at once: a ban that watches is in none of them.',
    ),
  text: banText
    .optional()
    .describe(
      'What a refused visitor reads in the notice instead of the site’s text. Empty: the site’s.',
    ),
  reason: plainText(1000).optional(),
  note: plainText(4000).optional().describe('For agents only.'),
  sites: z
    .array(z.string().max(63))
    .max(200)
    .optional()
    .describe('Instead of the sites before. Empty: all sites, later ones too.'),
  add: z
    .array(
      z.strictObject({
        ...key.shape,
        until: banEnd
          .optional()
          .describe(
            'When this key ends, the ban may go on. Null: with the ban. Absent: with the ban, or as it is if the ban has the key already.',
          ),
      }),
    )
    .min(1)
    .max(200)
    .optional()
    .describe('Keys to ban as well, or to give another end.'),
  remove: z
    .array(z.union([key, z.int().min(1)]))
    .min(1)
    .max(200)
    .optional()
    .describe('Keys to ban no longer, or their ids. One key has to remain.'),
  exact: z
    .boolean()
    .optional()
    .describe('True: an added IPv6 address alone, not the /64 of its visitor.'),
  confirm: z
    .boolean()
    .optional()
    .describe(
      'True: also networks wider than /16 (IPv6: /32), and private, loopback and link-local addresses.',
    ),
  revision: z
    .int()
    .min(1)
    .optional()
    .describe(
      'The ban’s `revision` that was read before: what somebody else changed since is not written over, but refused with 409. Absent: the last edit of a field counts.',
    ),
});
export type BanEditRequest = z.infer<typeof banEditRequest>;

const EDITED_FIELDS = [
  ...(['until', 'effect', 'text', 'reason', 'note'] as const),
  ...(['sites', 'keys'] as const),
] as const;

/** A field of a ban that an edit may change. */
export type EditedField = (typeof EDITED_FIELDS)[number];

/** Answer of `PATCH /v1/bans/{id}`: the ban, and what is other than before. */
export const editedBan = z
  .object({
    ...ban.shape,
    changed: z
      .array(z.enum(EDITED_FIELDS))
      .describe('Empty: the ban said all of it already.'),
  })
  .meta({ id: 'EditedBan' });
export type EditedBan = z.infer<typeof editedBan>;

/** Body of `POST /v1/bans/{id}/restore`. */
export const restoreRequest = z.strictObject({
  until: banEnd
    .optional()
    .describe(
      'Another end. Wanted where the ban’s own end is over. Beyond what a person may have it hold, as a new ban, it waits `toApprove`.',
    ),
  for: banDuration
    .optional()
    .describe('Instead of `until`: how long from now, such as `7d`.'),
});

/** Body of `POST /v1/bans/{id}/join`. */
export const joinRequest = z.strictObject({
  ban: z
    .union([z.int().min(1), z.string().min(1).max(20)])
    .describe('Id or reference of the other ban.'),
});
