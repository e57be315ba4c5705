import { z } from 'zod';
import { ban } from './bans';
import { EFFECTS } from './effects';
import { ERROR_CODES } from './errors';
import { KEY_KINDS } from './key-kinds';
import { suggestedLength } from './suggested-length';
import { VENDOR_IDS } from './vendors';

const time = z.iso.datetime();
const count = z.int().min(0);

/** Whom something concerns, by the chats of the last 30 days. */
const counts = {
  visitors: count.describe('Different visitors who chatted.'),
  chats: count.describe('Their chats.'),
  running: count.describe('Those of the chats that are running now.'),
  signedIn: count.describe(
    'Those of the visitors whose identity the site’s server proved: a ban that is `sparing` does not refuse them by keys that many people have in common.',
  ),
};

/** How many a network has around an address, or around a smaller network. */
const networkReach = z
  .object({
    network: z.string(),
    prefix: z.int().min(0).max(128),
    ...counts,
  })
  .meta({ id: 'NetworkReach' });

/** An active ban that has a key already, by itself or by what is around it. */
const standingBan = z
  .object({
    ban: z.int().min(1),
    kind: z.enum(KEY_KINDS),
    value: z.string().describe('The key that is banned.'),
    effect: z.enum(EFFECTS),
    until: time.nullable().describe('Null: for good.'),
  })
  .meta({ id: 'StandingBan' });

/** What a vendor would do about a key. */
const vendorReach = z
  .object({
    vendor: z.enum(VENDOR_IDS),
    account: z.string().describe('The subdomain or account id there.'),
    bans: z.boolean().describe('Whether the vendor would ban it.'),
    why: z.string().exactOptional().describe('Why not, for people.'),
  })
  .meta({ id: 'VendorReach' });

/** Whom one key of a ban concerns. */
export const keyReach = z
  .object({
    kind: z.enum(KEY_KINDS),
    value: z.string().describe('As it is matched.'),
    until: time
      .nullable()
      .describe(
        'When the key would end: as asked, or as long as this caller may have it hold. Null: it does not.',
      ),
    ...counts,
    pageViews: z
      .literal('uncounted')
      .describe('Pages viewed without a chat are not counted.'),
    around: z
      .array(networkReach)
      .exactOptional()
      .describe(
        'Of an address or network: /32, /24 and /16, or /64, /56 and /48 around it, as far as they are no smaller.',
      ),
    neverBan: z
      .array(z.string())
      .describe('Entries of the never-ban list that the key would hit.'),
    banned: z
      .array(standingBan)
      .describe('Active bans that have it already, on sites you may see.'),
    vendors: z
      .array(vendorReach)
      .exactOptional()
      .describe('Absent where no vendor serves the sites.'),
  })
  .meta({ id: 'KeyReach' });
export type KeyReach = z.infer<typeof keyReach>;

/** Answer of `POST /v1/bans`: the ban, and whom it concerns. */
export const addedBan = z
  .object({ ...ban.shape, reach: z.array(keyReach) })
  .meta({ id: 'AddedBan' });
export type AddedBan = z.infer<typeof addedBan>;

const previewedKey = z
  .object({
    field: z.string().describe('Where the key stands in the request.'),
    ...keyReach.shape,
    confirm: z
      .string()
      .exactOptional()
      .describe(
        'Why the key is not banned before somebody confirms it, for people.',
      ),
  })
  .meta({ id: 'PreviewedKey' });

/** Answer of `POST /v1/bans/preview`. */
export const banPreview = z
  .object({
    reach: z.array(previewedKey),
    sites: z.array(z.string()).describe('Empty: all sites, later ones too.'),
    effect: z.enum(EFFECTS),
    until: time
      .nullable()
      .describe('When the ban would end. Null: it does not.'),
    toApprove: z
      .boolean()
      .describe(
        'Whether it would wait for somebody else to agree that it holds as long as was asked for.',
      ),
    suggested: suggestedLength
      .exactOptional()
      .describe(
        'How long a ban of the chat’s visitor is to last. Absent without `session`.',
      ),
    refusals: z
      .array(
        z.object({
          code: z.enum(ERROR_CODES),
          detail: z.string(),
          field: z.string().exactOptional(),
        }),
      )
      .describe(
        'What the same request to `POST /v1/bans` would be refused for.',
      ),
  })
  .meta({ id: 'BanPreview' });
export type BanPreview = z.infer<typeof banPreview>;
