import { z } from 'zod';
import { actor } from './people';

const count = z.int().min(0);
const seconds = z.int().min(0).nullable();

/** How well some bans work. */
const outcomeCounts = z
  .object({
    bans: count.describe('Bans that were made in that time.'),
    repeated: count.describe(
      'Those whose person was back within seven days after the ban was made, or after it ended: banned again for another chat, or recognised there (somebody confirmed a flag). Known by a visitor id, email, phone or vendor’s id that both bans have, or as the two are joined; never by an address, network or domain.',
    ),
    undone: count.describe('Those that were lifted within 24 hours.'),
    overturned: count.describe('Those of which an appeal was accepted.'),
    toBlock: z
      .object({
        bans: count.describe('Those that came of a chat.'),
        p50: seconds,
        p95: seconds,
      })
      .describe(
        'Seconds from the first message of the chat’s visitor (from the chat’s start, where they wrote nothing) to the ban: half, and 95 in 100, took no longer. Null of none.',
      ),
  })
  .meta({ id: 'OutcomeCounts' });
export type OutcomeCounts = z.infer<typeof outcomeCounts>;

const byValue = z.array(outcomeCounts.extend({ value: z.string() }));

/** How well the bans of some time work. */
export const outcomes = z
  .object({
    all: outcomeCounts,
    byReason: byValue,
    byKind: byValue.describe(
      'By the kinds of keys. A ban with keys of two kinds counts in both.',
    ),
    byPerson: z
      .array(outcomeCounts.extend(actor.shape))
      .describe(
        'By who made them. Agents and viewers are shown their own numbers alone.',
      ),
    byLanguage: byValue.describe(
      'By what the browser of the chat prefers, such as pt; of bans that came of a chat.',
    ),
  })
  .describe(
    'Of the bans that were made in that time: what has become of them so far. The fifty of each list with the most bans.',
  )
  .meta({ id: 'Outcomes' });
export type Outcomes = z.infer<typeof outcomes>;
