import { z } from 'zod';
import { BAN_SOURCES } from './ban-sources';
import { EFFECTS } from './effects';
import { KEY_KINDS } from './key-kinds';
import { pageFields } from './page';
import { actor } from './people';
import { statement } from './statement';
import { SUSPENSION_STATES, VENDOR_IDS, VENDOR_STATES } from './vendors';

const time = z.iso.datetime();
const kind = z.enum(KEY_KINDS);

/** What a ban does. */
export const banEffect = z
  .enum(EFFECTS)
  .describe(
    'Refuse: the widget is closed. Channels: the chat is closed, other channels stay where the widget has any. Watch: nothing is closed, agents see a flag.',
  );
const state = z.enum(['active', 'expired', 'lifted']);

/** One identifier that a ban holds. */
const banKey = z
  .object({
    id: z.int().min(1),
    kind,
    value: z
      .string()
      .min(1)
      .describe('What is matched: the same however it was typed.'),
    typed: z.string().describe('As it was typed, for people.'),
    matches: z
      .boolean()
      .describe('False while no browser is linked to this key.'),
    until: time
      .exactOptional()
      .describe('When this key ends, the ban may go on. Absent: with the ban.'),
    automatic: z
      .literal(true)
      .exactOptional()
      .describe(
        'A key that nobody asked to ban, held for a day until somebody gives it another end: a vendor’s id whose owner wrote past the gate, and another key of the ban refused them; or, on sites with `holdLikely`, a browser that a flag made likely to be the person’s.',
      ),
  })
  .meta({ id: 'BanKey' });

/** A ban at one account of a vendor. */
const banAtVendor = z
  .object({
    vendor: z.enum(VENDOR_IDS),
    account: z.string().describe('The subdomain or account id there.'),
    state: z
      .enum(VENDOR_STATES)
      .describe(
        'Not kept: the vendor has no room or no way for it. Not known: no id there is known to be the visitor’s.',
      ),
    why: z.string().exactOptional().describe('A sentence for people.'),
    carriers: z
      .int()
      .min(1)
      .exactOptional()
      .describe(
        'How many ids there carry the code of a chat of the banned visitor.',
      ),
    lateCarriers: z
      .int()
      .min(1)
      .exactOptional()
      .describe(
        'How many of the carriers do so only since the ban: they are not banned.',
      ),
    suspension: z
      .enum(SUSPENSION_STATES)
      .exactOptional()
      .describe(
        'Where a supervisor had the person suspended there, or it is not lifted yet. Left alone: as somebody at the vendor has it, or as nobody there can be suspended; `why` says it.',
      ),
  })
  .meta({ id: 'BanAtVendor' });
export type BanAtVendor = z.infer<typeof banAtVendor>;

/** A ban, as `/v1/bans` shows it. */
export const ban = z
  .object({
    id: z.int().min(1),
    keys: z.array(banKey),
    state,
    sites: z.array(z.string()).describe('Empty: all sites, later ones too.'),
    reason: z.string(),
    note: z.string(),
    effect: banEffect,
    text: z
      .string()
      .describe('What its visitor reads instead of the site’s text.'),
    until: time.nullable().describe('Null: for good.'),
    createdAt: time,
    createdBy: actor,
    liftedAt: time.nullable(),
    liftedBy: actor.nullable(),
    session: z
      .string()
      .exactOptional()
      .describe('Code of the chat it was made from.'),
    // A name or short id to call the visitor by.
    visitorName: z.string().exactOptional(),
    source: z
      .enum(BAN_SOURCES)
      .describe(
        'Where the ban was made: here, at a vendor, or by a list that others publish.',
      ),
    list: z
      .object({ id: z.int().min(1), name: z.string() })
      .exactOptional()
      .describe(
        'The list that it is of. It ends when the list no longer has it, or cannot be read for a day.',
      ),
    sparing: z
      .boolean()
      .describe(
        'True: its addresses refuse nobody whose identity the site’s server proved, and go to no vendor. Vendors’ own bans spare nobody.',
      ),
    automatic: z
      .literal(true)
      .exactOptional()
      .describe(
        'A limit of its site or a list made it, for 24 hours at most, and no person gave it another end yet. One of a list is renewed while it is listed.',
      ),
    reference: z.string().describe('What a refused visitor can quote.'),
    toApprove: z
      .literal(true)
      .exactOptional()
      .describe(
        'It waits for a second person, or an owner, to agree that it holds as long as was asked for.',
      ),
    asked: z
      .object({
        until: time.nullable().describe('Null: for good.'),
        keys: z
          .array(z.object({ id: z.int().min(1), until: time.nullable() }))
          .describe('Keys that hold shorter than that. Null: with the ban.'),
      })
      .exactOptional()
      .describe('What was asked for, of a ban that waits.'),
    hits: z.int().min(0).describe('How often it refused somebody.'),
    lastHitAt: time.nullable(),
    signedInHits: z
      .int()
      .min(1)
      .exactOptional()
      .describe(
        'How often that was somebody whose identity the site’s server proved. Absent: never.',
      ),
    revision: z
      .int()
      .min(1)
      .describe('Raised each time the ban is changed, lifted or restored.'),
    joined: z
      .array(z.int().min(1))
      .exactOptional()
      .describe('Ids of the other bans of the same person, which end with it.'),
    statement: statement
      .exactOptional()
      .describe(
        'What people whom it refuses are told, on the first of its sites that states reasons.',
      ),
    beneath: z
      .int()
      .min(1)
      .exactOptional()
      .describe(
        'The active ban that it lies beneath, as that says all of it. It is in force all the same, also when the other one ends.',
      ),
    vendors: z
      .array(banAtVendor)
      .exactOptional()
      .describe('Absent where no vendor serves the ban’s sites.'),
  })
  .meta({ id: 'Ban' });
export type Ban = z.infer<typeof ban>;
export type BanState = Ban['state'];

/** Answer of `DELETE /v1/bans/{id}`: the ban, and who still holds its keys. */
export const liftedBan = z
  .object({
    ...ban.shape,
    still: z
      .array(z.int().min(1))
      .describe(
        'Ids of the active bans that hold the same keys, or lie beneath it.',
      ),
  })
  .meta({ id: 'LiftedBan' });
export type LiftedBan = z.infer<typeof liftedBan>;

const count = z.int().min(0);

/** How many bans the filters of `GET /v1/bans` leave. */
const banCounts = z
  .object({
    total: count,
    endingSoon: count.describe('Of these, active ones that end in 7 days.'),
    neverHit: count.describe('Of these, those that have refused nobody yet.'),
  })
  .meta({ id: 'BanCounts' });
export type BanCounts = z.infer<typeof banCounts>;

/** Answer of `GET /v1/bans`. */
export const banPage = z
  .object({
    ...pageFields(ban),
    counts: banCounts
      .exactOptional()
      .describe('Where `counts` was true: whichever page it is.'),
  })
  .meta({ id: 'BanPage' });
export type BanPage = z.infer<typeof banPage>;
