import { z } from 'zod';
import { EFFECTS } from './effects';
import { LIMIT_MODES, LIMIT_NAMES } from './limit-names';

const length = (text: string) =>
  z.string().regex(/^[1-9]\d{0,5}[mhdw]$/, { error: text });

const plain = z.strictObject({
  mode: z
    .enum(LIMIT_MODES)
    .describe(
      '`watching`: nothing happens, and what would have happened is counted.',
    ),
  most: z
    .int()
    .min(1)
    .max(100_000)
    .describe('How many are within the limit in a window.'),
  within: length('expected a time such as 10m or 1h').describe(
    'How long a window is: a minute to a day.',
  ),
});

const chats = plain.extend({
  for: length('expected a time such as 30m or 24h, or null')
    .nullable()
    .describe(
      'Null: further chats are refused until the window ends (429). Else: who goes beyond is banned for so long, 24 hours at most.',
    ),
  effect: z.enum(EFFECTS).describe('Of that ban.'),
});

/** The limits of a site. */
export const siteLimits = z
  .object({
    chatsPerVisitor: chats.describe('Chats that one browser starts.'),
    chatsPerAddress: chats.describe(
      'Chats that browsers without a visitor token start at one IPv4 address or IPv6 /64; tenfold at an IPv6 /48, and at an address that may be a proxy’s.',
    ),
    chatsPerNetwork: chats.describe(
      'The same at one IPv4 /24 or IPv6 /48. A ban is of the address alone.',
    ),
    claims: plain.describe(
      'Different people that chat forms at one address, or of one visitor, name. Beyond it a chat is admitted and flagged, and nothing looked up.',
    ),
    wrongReferences: plain.describe(
      'References of refusals that do not exist, asked for at one address. Beyond it: 429.',
    ),
  })
  .meta({ id: 'SiteLimits' });
export type SiteLimits = z.infer<typeof siteLimits>;
/** A limit of chats; the others ban nobody. */
export type ChatLimit = SiteLimits['chatsPerAddress'];

/** A change of limits. What is absent stays as it is. */
export const siteLimitsRequest = z
  .strictObject({
    chatsPerVisitor: chats.partial(),
    chatsPerAddress: chats.partial(),
    chatsPerNetwork: chats.partial(),
    claims: plain.partial(),
    wrongReferences: plain.partial(),
  })
  .partial();
export type SiteLimitsRequest = z.infer<typeof siteLimitsRequest>;

const count = z.int().min(0);

/** What limits did in a week, and would have done as they are now. */
export const siteLimitCounts = z
  .object({
    site: z.string(),
    since: z.iso.datetime(),
    until: z.iso.datetime(),
    chats: count.describe('Chats that started then.'),
    limits: z.array(
      z.object({
        limit: z.enum(LIMIT_NAMES),
        mode: z.enum(LIMIT_MODES),
        limited: count.describe('How often it acted.'),
        watched: count.describe('How often it would have, while watching.'),
        counted: z
          .object({
            beyond: count.describe('Chats that would have been beyond it.'),
            owners: count.describe(
              'How many visitors, addresses or networks those were of.',
            ),
            signedIn: count.describe(
              'Of these chats, those of people who signed in: they are let in even so.',
            ),
          })
          .nullable()
          .describe(
            'Counted again over the chats of the week, by these settings. Null where chats do not tell.',
          ),
      }),
    ),
  })
  .meta({ id: 'SiteLimitCounts' });
export type SiteLimitCounts = z.infer<typeof siteLimitCounts>;

/** Body of `POST /v1/sites/{site}/limits/preview`. */
export const limitsPreviewRequest = z.strictObject({
  limits: siteLimitsRequest
    .default({})
    .describe('What would be changed. What is absent stays as it is.'),
});
