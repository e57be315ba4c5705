import { z } from 'zod';
import { KEY_KINDS } from './key-kinds';
import { pageFields } from './page';
import { VENDOR_IDS } from './vendors';

const time = z.iso.datetime();
const count = z.int().min(0);
const name = z
  .string()
  .min(1)
  .max(200)
  .describe('The subdomain or account id at the vendor.');
const site = z.string().min(1).max(63);

/** An account at a vendor, without any of its secrets. */
export const vendorAccount = z
  .object({
    id: z.int().min(1),
    vendor: z.enum(VENDOR_IDS),
    account: name,
    sites: z
      .array(z.string())
      .describe(
        'The sites that it serves. None: it is being disconnected, once nobody is suspended there.',
      ),
    syncedAt: time
      .nullable()
      .describe('When its whole list was last read. Null: never.'),
    isRequested: z
      .boolean()
      .describe('Whether somebody asked for a reading that is still to come.'),
    awaitsSync: z
      .boolean()
      .describe('Whether nothing is asked of it until somebody asks for that.'),
    failing: z
      .string()
      .nullable()
      .describe('What keeps it from working, in a sentence. Null: nothing.'),
    nextTryAt: time
      .nullable()
      .describe('Until when it is left alone after a failure.'),
    bans: z
      .object({
        held: count.describe('Keys that the vendor bans.'),
        pending: count.describe('Keys that are still to be sent, or lifted.'),
        failed: count.describe('Keys that could not be sent.'),
        notKept: count.describe('Keys for which it has no room, or no way.'),
        refused: count.describe(
          'Keys that its own agents banned and that are not to be banned here.',
        ),
      })
      .meta({ id: 'VendorBanCounts' }),
    suspends: z
      .boolean()
      .describe('Whether supervisors may have people suspended there.'),
    hasWebhookSecret: z
      .boolean()
      .describe('Whether what it sends by webhook can be checked.'),
    tokenEndsAt: time
      .nullable()
      .describe('Null: it has no end, or none that can be seen.'),
    createdAt: time,
  })
  .meta({ id: 'VendorAccount' });
export type VendorAccount = z.infer<typeof vendorAccount>;

/** Answer of `GET /v1/vendors`. */
export const vendorAccountPage = z
  .object(pageFields(vendorAccount))
  .meta({ id: 'VendorAccountPage' });

const secret = z.string().min(1).max(4096);

/** Body of `POST /v1/vendors`. */
export const vendorAccountRequest = z.strictObject({
  vendor: z.enum(VENDOR_IDS),
  account: name,
  site: site.describe('The site whose chats are there.'),
  token: secret
    .exactOptional()
    .describe('Of the vendor’s API. Absent: the one that is kept.'),
  webhookSecret: secret
    .exactOptional()
    .describe('What the vendor signs its webhooks with.'),
  supportToken: secret
    .exactOptional()
    .describe(
      'Of the vendor’s API of users: supervisors may have people suspended there.',
    ),
  stopSuspending: z
    .boolean()
    .exactOptional()
    .describe('True: what is suspended is lifted, and nobody is from now on.'),
  hold: z
    .boolean()
    .exactOptional()
    .describe(
      'True: nothing is asked of the vendor until a sync is asked for.',
    ),
});
export type VendorAccountRequest = z.infer<typeof vendorAccountRequest>;

/** What reading a vendor's list now would change. */
export const syncPlan = z
  .object({
    counts: z
      .object({
        read: count.describe('Bans that the vendor lists.'),
        imported: count.describe('Banned there: to be banned here.'),
        adopted: count.describe('Banned on both sides already.'),
        refused: count.describe('Banned there, and not to be banned here.'),
        lifted: count.describe('Lifted there: to be lifted here.'),
        withheld: count.describe('Gone there all at once: kept here.'),
        evicted: count.describe('Dropped there for lack of room.'),
        expired: count.describe('Ended there before they do here.'),
        toBan: count.describe('Banned here: to be banned there.'),
        toLift: count.describe('Lifted here: to be lifted there.'),
      })
      .meta({ id: 'SyncCounts' }),
    changes: z
      .array(
        z.object({
          what: z.enum([
            ...(['imported', 'adopted', 'refused', 'lifted'] as const),
            ...(['evicted', 'expired'] as const),
          ]),
          kind: z.enum(KEY_KINDS),
          value: z.string(),
          why: z
            .string()
            .exactOptional()
            .describe('What keeps it from being banned here.'),
        }),
      )
      .describe('The first hundred of them.'),
  })
  .meta({ id: 'SyncPlan' });
export type SyncPlan = z.infer<typeof syncPlan>;
