import { z } from 'zod';
import { SHIELD_ADMITS } from './admits';
import { EFFECTS } from './effects';
import { ban } from './bans';
import { KEY_KINDS } from './key-kinds';

const time = z.iso.datetime();

/** Query of `GET /v1/explain`. */
export const explainQuery = z.object({
  site: z
    .string()
    .max(63)
    .optional()
    .describe('Which site is asked about; a chat is of one already.'),
  kind: z.enum(KEY_KINDS).optional(),
  value: z.string().min(1).max(255).optional().describe('Of the kind.'),
  claimed: z
    .enum(['true', 'false'])
    .optional()
    .describe(
      'True: the value is only said in a chat form. Else the site’s server proved it, where it is an email, a phone or a vendor’s id.',
    ),
  session: z.string().max(20).optional().describe('The code of a chat.'),
  reference: z
    .string()
    .max(20)
    .optional()
    .describe(
      'What a refused visitor quoted: the reference of a ban, of a shield, or of a site that takes signed-in visitors alone.',
    ),
});

/** Why a ban refuses somebody, or does not. */
const OUTCOMES = [
  'decides',
  'refuses',
  'lifted',
  'ended',
  'key over',
  'other site',
  'watch',
  'never-ban',
  'spared',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

const consideredKey = z
  .object({
    kind: z.enum(KEY_KINDS),
    value: z.string().describe('In its canonical form.'),
    known: z
      .enum(['proven', 'claimed', 'derived'])
      .describe(
        'Derived: the address and the networks around it, its country and provider, and the domains of an email.',
      ),
    tag: z
      .object({
        tag: z.string().describe('12 hex digits.'),
        listed: z.boolean().describe('Whether the published list has it.'),
        shard: z.int().min(0),
        version: z
          .int()
          .min(0)
          .describe('Of the shard: the site’s version at its last change.'),
        changedAt: time
          .nullable()
          .describe('When that change was. Null: none, or no longer known.'),
        age: z
          .int()
          .min(0)
          .nullable()
          .describe('Seconds since then. Null: as above.'),
      })
      .exactOptional()
      .describe(
        'Absent of a key that never brings a tag: the gateway’s answers alone refuse by it.',
      ),
  })
  .meta({ id: 'ConsideredKey' });

const consideredBan = z
  .object({
    ban: z.int().min(1),
    reference: z.string(),
    outcome: z
      .enum(OUTCOMES)
      .describe(
        'Decides: it says what happens. Refuses: it would, were there not a stronger or longer one. All others do not refuse.',
      ),
    why: z.string().describe('The same as a sentence.'),
    keys: z
      .array(
        z.object({
          id: z.int().min(1),
          kind: z.enum(KEY_KINDS),
          value: z.string(),
        }),
      )
      .describe('Those of its keys that concern this visitor.'),
    effect: z.enum(EFFECTS),
    sites: z.array(z.string()).describe('Empty: all.'),
    state: ban.shape.state,
    until: time.nullable().describe('Null: for good.'),
    source: ban.shape.source,
    list: ban.shape.list,
    vendors: ban.shape.vendors,
  })
  .meta({ id: 'ConsideredBan' });
export type ConsideredBan = z.infer<typeof consideredBan>;

/** Answer of `GET /v1/explain`. */
export const explanation = z
  .object({
    site: z.string(),
    verdict: z
      .enum(['admitted', 'refused'])
      .describe('What such a visitor would be told now.'),
    observes: z
      .literal(true)
      .exactOptional()
      .describe(
        'The site only observes: nobody is refused there, whatever bans say.',
      ),
    closed: z
      .object({
        by: z.enum(['shield', 'site']),
        admits: z.enum(SHIELD_ADMITS).describe('Whom it admits.'),
        why: z.string().describe('The same as a sentence.'),
      })
      .exactOptional()
      .describe(
        'Present where no ban refuses: the site’s shield, or its setting `admits`, lets such a visitor start no chat. A chat that runs goes on.',
      ),
    effect: z.enum(EFFECTS).exactOptional(),
    until: time.exactOptional().describe('Absent: not known to end.'),
    reference: z.string().exactOptional(),
    vouchedFor: z
      .boolean()
      .describe(
        'Whether a site’s server proved who it is: bans may spare them.',
      ),
    keys: z.array(consideredKey).describe('Every key that was looked up.'),
    bans: z
      .array(consideredBan)
      .describe(
        'Bans that have any of the keys, newest first; of sites you may see.',
      ),
    neverBan: z
      .object({
        exempt: z
          .boolean()
          .describe('Whether an entry keeps this visitor from being refused.'),
        entries: z.array(z.string()),
      })
      .describe('What of the never-ban list concerns this visitor.'),
    list: z
      .object({
        version: z.int().min(0).describe('The site’s version now.'),
        epoch: z.int().min(0),
        bits: z.int().min(0).describe('The list is cut into 2^bits shards.'),
        maxAge: z
          .int()
          .min(0)
          .describe('Seconds a browser does not ask again.'),
        publishedAt: time.describe('When the epoch began.'),
      })
      .describe('What the keys’ tags belong to.'),
    older: z
      .object({
        verdict: z.enum(['admitted', 'refused']),
        until: time
          .nullable()
          .describe('Null: for as long as the browser starts no chat.'),
        why: z.string(),
      })
      .nullable()
      .describe(
        'What a browser that asked before the last change may still say on its pages. Null: nothing else.',
      ),
  })
  .meta({ id: 'Explanation' });
export type Explanation = z.infer<typeof explanation>;
