import { z } from 'zod';
import { outcomes } from './outcomes';
import { GUESS_KINDS } from './session-flags';
import { VENDOR_IDS } from './vendors';

const day = z.iso.date().optional();

/** Query of `GET /v1/stats`. */
export const statsQuery = z.object({
  site: z.string().max(100).optional().describe('Absent: all of one’s sites.'),
  since: day.describe('The first day in UTC. 29 days ago if not given.'),
  until: day.describe('The last day in UTC. Today if not given.'),
});

const count = z.int().min(0);
const shares = z.array(z.object({ value: z.string(), count }));

const appealCounts = z
  .object({
    made: count,
    open: count,
    lifted: count.describe('Accepted: the ban was lifted.'),
    shortened: count.describe('Accepted: the ban ends earlier.'),
    declined: count,
    secondsToAnswer: count
      .nullable()
      .describe('Half were answered no later. Null: none was answered.'),
  })
  .describe('Appeals of that time, and what has become of them.')
  .meta({ id: 'AppealCounts' });
export type AppealCounts = z.infer<typeof appealCounts>;

const vendorHealth = z
  .object({
    vendor: z.enum(VENDOR_IDS),
    account: z.string().describe('The subdomain or account id there.'),
    syncedAt: z.iso
      .datetime()
      .nullable()
      .describe('When its list was last read whole. Null: never.'),
    failing: z
      .string()
      .exactOptional()
      .describe('What keeps it from working, for people.'),
    banned: count.describe('Keys that the vendor bans.'),
    notKept: count.describe(
      'Keys that it is to ban, and has no room or no way for.',
    ),
    failed: count.describe('Keys that failed there, and are tried again.'),
  })
  .meta({ id: 'VendorHealth' });
export type VendorHealth = z.infer<typeof vendorHealth>;

/** Answer of `GET /v1/stats`. */
export const stats = z
  .object({
    since: z.iso.date(),
    until: z.iso.date(),
    days: z
      .array(
        z.object({
          day: z.iso.date(),
          chats: count.describe('Chats that were admitted.'),
          refusedChats: count.describe(
            'Starts of chats that were refused, by a ban or otherwise.',
          ),
          shieldedChats: count.describe(
            'Of these, those that a shield turned away.',
          ),
          limitedChats: count.describe(
            'Starts of chats that a limit of a site stopped.',
          ),
          watchedChats: count.describe(
            'Those that a limit would have stopped if it did not only watch.',
          ),
          observedChats: count.describe(
            'Of the admitted ones, those that would have been refused if their site did not only observe.',
          ),
          refusals: count.describe(
            'Pages that refused by themselves: each visitor once an hour.',
          ),
          signedInRefusals: count.describe(
            'Of the refused starts and pages, those of visitors whose identity the site’s server proved.',
          ),
          shieldSeconds: count.describe(
            'Seconds of the day for which a shield was up; of several sites, of the one where it was up longest.',
          ),
          bans: count.describe('Bans that were made.'),
          ended: count.describe('Bans that ended or were lifted.'),
        }),
      )
      .describe('Every day, the oldest first.'),
    flags: z
      .array(
        z.object({
          kind: z.enum(GUESS_KINDS),
          confirmed: count.describe('Decisions that it is the same person.'),
          dismissed: count.describe('Decisions that it is somebody else.'),
          likely: z
            .object({ confirmed: count, dismissed: count })
            .describe('Of those, the ones about likely guesses.'),
          precision: z
            .number()
            .min(0)
            .max(1)
            .nullable()
            .describe('The share that is confirmed; null of no decisions.'),
        }),
      )
      .describe(
        'How often people found the guesses of each kind right in that time.',
      ),
    outcomes,
    appeals: appealCounts,
    active: z.object({
      bans: count,
      byReason: shares,
      bySource: shares,
      byKind: shares.describe(
        'Keys of active bans by kind; `network` is a range of addresses wider than an IPv6 /64.',
      ),
    }),
    vendors: z
      .array(vendorHealth)
      .describe('The accounts at vendors that serve these sites.'),
  })
  .meta({ id: 'Stats' });
export type Stats = z.infer<typeof stats>;
