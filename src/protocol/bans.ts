import { z } from 'zod';
import { EFFECTS } from './effects';
import { KEY_KINDS } from './key-kinds';
import { pageFields } from './page';
import { actor } from './people';
import { plainText } from './plain-text';
import { VENDOR_IDS, VENDOR_STATES } from './vendors';

const time = z.iso.datetime();
const kind = z.enum(KEY_KINDS);
const effect = z
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
        'A vendor’s id that nobody asked to ban: its owner wrote past the gate, and another key of the ban refused them. It is held for a day, until somebody gives it another end.',
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
    effect,
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
    // Where the ban was made: here, or at a vendor.
    source: z.enum(['doorlist', ...VENDOR_IDS]),
    sparing: z
      .boolean()
      .describe(
        'True: its addresses refuse nobody whose identity the site’s server proved, and go to no vendor. Vendors’ own bans spare nobody.',
      ),
    reference: z.string().describe('What a refused visitor can quote.'),
    hits: z.int().min(0).describe('How often it refused somebody.'),
    lastHitAt: time.nullable(),
    revision: z
      .int()
      .min(1)
      .describe('Raised each time the ban is changed, lifted or restored.'),
    joined: z
      .array(z.int().min(1))
      .exactOptional()
      .describe('Ids of the other bans of the same person, which end with it.'),
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
      .describe('Ids of the bans that hold the same keys.'),
  })
  .meta({ id: 'LiftedBan' });
export type LiftedBan = z.infer<typeof liftedBan>;

/** Answer of `GET /v1/bans`. */
export const banPage = z.object(pageFields(ban)).meta({ id: 'BanPage' });

/** When a new ban ends: an ISO 8601 time with zone, or null for good. */
export const banEnd = z.iso
  .datetime({
    offset: true,
    error: 'expected an ISO 8601 time with zone, or null for good',
  })
  .nullable();

/**
 * Body of `POST /v1/bans`. Strict: a misspelt `until` would otherwise make a
 * ban for good.
 */
export const banRequest = z.strictObject({
  session: z.string().max(20).optional().describe('The code of a chat.'),
  kinds: z
    .array(z.enum(['person', ...KEY_KINDS]))
    .min(1)
    .max(KEY_KINDS.length + 1)
    .optional()
    .describe(
      'With a session: which of its keys. `person`: the visitor and everything that is proven of them. Absent: the visitor.',
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
        kind,
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
  for: z
    .string()
    .regex(/^[1-9]\d{0,8}[mhdw]$/, {
      error:
        'expected a number of minutes, hours, days or weeks, such as 30m, 12h, 7d or 2w',
    })
    .optional()
    .describe('Instead of `until`: how long from now, such as `7d`.'),
  sparing: z
    .boolean()
    .optional()
    .describe(
      'False: addresses and domains refuse also those whose identity the site’s server proved, and addresses go to vendors, who spare nobody. True or absent: they do neither.',
    ),
  effect: effect
    .optional()
    .describe('Absent: watch, of a country or provider; else refuse.'),
  text: plainText(1000)
    .optional()
    .describe(
      'What a refused visitor reads in the notice instead of the site’s text. Shown as text.',
    ),
  reason: plainText(1000).optional(),
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
  confirm: z
    .boolean()
    .optional()
    .describe(
      'True: also networks wider than /16 (IPv6: /32), and private, loopback and link-local addresses.',
    ),
});
export type BanRequest = z.input<typeof banRequest>;
