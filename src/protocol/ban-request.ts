import { z } from 'zod';
import { banEffect } from './bans';
import { BANNED_KINDS, KEY_KINDS } from './key-kinds';
import { plainText } from './plain-text';

/** When a new ban ends: an ISO 8601 time with zone, or null for good. */
export const banEnd = z.iso
  .datetime({
    offset: true,
    error: 'expected an ISO 8601 time with zone, or null for good',
  })
  .nullable();

/** How long a ban holds from now. */
export const banDuration = z.string().regex(/^[1-9]\d{0,8}[mhdw]$/, {
  error:
    'expected a number of minutes, hours, days or weeks, such as 30m, 12h, 7d or 2w',
});

/** What a refused visitor reads. */
export const banText = plainText(1000);

/**
 * Body of `POST /v1/bans`. Strict: a misspelt `until` would otherwise make a
 * ban for good.
 */
export const banRequest = z.strictObject({
  session: z.string().max(20).optional().describe('The code of a chat.'),
  kinds: z
    .array(z.enum(BANNED_KINDS))
    .min(1)
    .max(BANNED_KINDS.length)
    .optional()
    .describe(
      'With a session: which of its keys. `person`: the visitor and everything that is proven of them. Absent: those of the site’s `defaults` that the chat has; the visitor, unless somebody changed them.',
    ),
  claimed: z
    .boolean()
    .optional()
    .describe(
      'True: of an email, its domain or a phone that nobody proved, the one that the chat claims. It may be somebody else’s.',
    ),
  keys: z
    .array(
      z.strictObject({
        kind: z.enum(KEY_KINDS),
        value: z.string().min(1).max(255),
        until: banEnd
          .optional()
          .describe(
            'When this key ends, the ban may go on. Null or absent: with the ban.',
          ),
      }),
    )
    .min(1)
    .max(200)
    .optional()
    .describe('Instead of a session.'),
  sites: z
    .array(z.string().max(63))
    .max(200)
    .optional()
    .describe('None: all sites, later ones too.'),
  until: banEnd
    .optional()
    .describe(
      'A time in the future. Null or absent: for good. What people with a sign-in block, owners apart, ends earlier for keys that many may have in common: an address after 7 days, a network or an IPv6 prefix wider than /64 after 24 hours, a domain after 30 days. The answer has the ends of such keys.',
    ),
  for: banDuration
    .optional()
    .describe('Instead of `until`: how long from now, such as `7d`.'),
  sparing: z
    .boolean()
    .optional()
    .describe(
      'False: addresses and domains refuse also those whose identity the site’s server proved, and addresses go to vendors, who spare nobody. True or absent: they do neither.',
    ),
  effect: banEffect
    .optional()
    .describe(
      'Absent: watch, of a country or provider; else, of a session, what the site’s `defaults` say; else refuse.',
    ),
  text: banText
    .optional()
    .describe(
      'What a refused visitor reads in the notice instead of the site’s text. Shown as text.',
    ),
  reason: plainText(1000)
    .optional()
    .describe(
      'Who is signed in says why for more than a day. Programs need not.',
    ),
  note: plainText(4000).optional().describe('For agents only.'),
  exact: z
    .boolean()
    .optional()
    .describe('True: an IPv6 address alone, not the /64 of its visitor.'),
  prefix: z
    .int()
    .min(1)
    .max(128)
    .optional()
    .describe(
      'With a session and `ip`: the length of the network around the address. IPv4: 32 (as without it) or 24; IPv6: 64 (as without it), 56 or 48.',
    ),
  samePersonAs: z
    .union([z.int().min(1), z.string().min(1).max(20)])
    .optional()
    .describe(
      'With a session: id or reference of a ban that one of its flags is of. Counts that these flags were right, as `POST /v1/sessions/{code}/same-person` does; that ban stays as it is.',
    ),
  confirm: z
    .boolean()
    .optional()
    .describe(
      'True: also networks wider than /16 (IPv6: /32), and private, loopback and link-local addresses.',
    ),
});
export type BanRequest = z.input<typeof banRequest>;
