import { z } from 'zod';
import { BAN_SOURCES } from './ban-sources';
import { EFFECTS } from './effects';
import { KEY_KINDS } from './key-kinds';

const SORTS = [
  ...(['-createdAt', 'createdAt', '-until', 'until'] as const),
  ...(['-hits', 'hits', '-lastHitAt', 'lastHitAt'] as const),
] as const;
export type BanSort = (typeof SORTS)[number];

const time = z.iso.datetime({ offset: true });

/** Which bans `GET /v1/bans` lists; what is absent leaves out none. */
const filters = {
  state: z
    .enum(['active', 'expired', 'lifted', 'toApprove', 'beneath'])
    .optional()
    .describe(
      'To approve: active bans that wait for somebody to agree that they hold longer. Beneath: active bans that lie beneath another one, which says all that they do (see /v1/suggestions); a list of active bans leaves them out, and a change of many bans at once does not.',
    ),
  kind: z.enum(KEY_KINDS).optional().describe('Bans with a key of this kind.'),
  q: z
    .string()
    .max(200)
    .optional()
    .describe('Text in keys, reason, note, reference or the visitor’s name.'),
  contains: z
    .string()
    .min(1)
    .max(255)
    .optional()
    .describe(
      'Bans with a key that covers this address or network, email, phone number or domain. A number without a country code is read by the country of the sites that are looked at.',
    ),
  site: z
    .string()
    .max(63)
    .optional()
    .describe('Bans that hold on this site, those of all sites among them.'),
  source: z.enum(BAN_SOURCES).optional().describe('Where the ban was made.'),
  list: z.coerce
    .number()
    .int()
    .min(1)
    .optional()
    .describe('Bans of the list with this id.'),
  effect: z.enum(EFFECTS).optional(),
  by: z
    .string()
    .min(1)
    .max(254)
    .optional()
    .describe('Who made the ban: an id, a whole name, or me.'),
  reason: z
    .string()
    .min(1)
    .max(1000)
    .optional()
    .describe('The whole reason, in upper or lower case.'),
  since: time.optional().describe('Bans made then or later.'),
  until: time.optional().describe('Bans made before then.'),
  hit: z
    .union([
      z.enum(['true', 'false', '1', '0', 'signed-in']),
      z.boolean(),
      z.iso.datetime({
        offset: true,
        error:
          'expected true, false or signed-in, or an ISO 8601 time with zone, such as 2026-11-01T00:00:00Z',
      }),
    ])
    .optional()
    .describe(
      '`true`: bans that refused somebody at least once (`hits` above 0). `false`: those that never did. A time: those that refused somebody then or later (`lastHitAt`). `signed-in`: those that refused somebody whose identity the site’s server proved (`signedInHits`).',
    )
    .meta({ examples: ['true', 'false', '2026-11-01T00:00:00Z'] }),
};

/** The filters of `GET /v1/bans` in a body; at least one. */
export const banFilter = z
  .strictObject(filters)
  .refine((given) => Object.values(given).some((one) => one !== undefined), {
    error:
      'expected at least one filter, such as state: active for all of them',
  });

/** Query of `GET /v1/bans`. */
export const banQuery = z.object({
  ...filters,
  sort: z
    .enum(SORTS)
    .default('-createdAt')
    .describe('Minus: from the last to the first. No end is the last end.'),
  cursor: z
    .string()
    .regex(/^\d{1,16}(\.\d{1,15})?$/, 'expected next of the page before')
    .optional()
    .describe('`next` of the page before, of the same filters and sort.'),
  offset: z.coerce
    .number()
    .int()
    .min(0)
    .max(10_000_000)
    .default(0)
    .describe(
      'Bans to leave out first. For a list that is jumped about in; who reads all of it goes by `next`.',
    ),
  counts: z
    .enum(['true', 'false'])
    .optional()
    .describe('True: say also how many bans the filters leave.'),
  limit: z.coerce.number().int().min(1).max(500).default(50),
});
export type BanFilters = z.infer<typeof banQuery>;
