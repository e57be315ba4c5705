import { z } from 'zod';
import { banRequest } from './ban-request';
import { job } from './jobs';
import { BANNED_KINDS } from './key-kinds';
import { pageFields } from './page';

const time = z.iso.datetime();
const count = z.int().min(0);

/** Whom blocking a wave’s chats would reach. */
const waveReach = z
  .object({
    visitors: count.describe('Different browsers that wrote them.'),
    signedIn: count.describe(
      'Those of the visitors whose identity a site’s server proved. Who wrote other words is left alone.',
    ),
    networks: z
      .array(
        z.object({
          network: z.string(),
          prefix: z.int().min(0).max(128),
          visitors: count,
          chats: count,
          running: count,
          signedIn: count,
        }),
      )
      .describe(
        'Of each network that `ip` would block, 20 at most, those with most of the wave’s chats first: everybody who chatted from it in the last 30 days.',
      ),
  })
  .meta({ id: 'WaveReach' });
export type WaveReach = z.infer<typeof waveReach>;

/** Chats that go on, in which nearly the same was written first, or the same link. */
const wave = z
  .object({
    id: z.int().min(1),
    text: z
      .string()
      .nullable()
      .describe(
        'What the messages have in common; `…` stands where they differ. Null for who reads no messages.',
      ),
    chats: count.describe(
      'How many go on, and were not blocked: of the sites that you may see.',
    ),
    codes: z
      .array(z.string())
      .describe('Those chats, 500 at most, oldest first.'),
    since: time.describe('When it became a wave.'),
    endedAt: time
      .nullable()
      .describe(
        'When fewer than three chats were left; null while it goes on.',
      ),
    reach: waveReach,
  })
  .meta({ id: 'Wave' });
export type Wave = z.infer<typeof wave>;

/** Answer of `GET /v1/sessions/waves`. */
export const wavePage = z.object(pageFields(wave)).meta({ id: 'WavePage' });

/** Query of `GET /v1/sessions/waves`. */
export const waveQuery = z.object({
  cursor: z.coerce
    .number()
    .int()
    .min(1)
    .optional()
    .describe('`next` of the page before.'),
  limit: z.coerce.number().int().min(1).max(500).default(50),
});

/** Body of `POST /v1/sessions/waves/{id}/block`. */
export const waveBlockRequest = banRequest
  .pick({
    ...{ prefix: true, claimed: true, confirm: true },
    ...{ for: true, until: true, sites: true, sparing: true },
    ...{ effect: true, text: true, reason: true, note: true },
  })
  .extend({
    kinds: z
      .array(z.enum(BANNED_KINDS), {
        error: ({ code }) =>
          code === 'invalid_type'
            ? `expected a list of at least one of ${BANNED_KINDS.join(', ')}`
            : undefined,
      })
      .min(1)
      .max(BANNED_KINDS.length)
      .describe(
        'Which keys of each chat. `person`: the visitor and everything that is proven of them. No site’s `defaults` stand for them: many people are blocked at once.',
      ),
    endChats: z
      .boolean()
      .default(false)
      .describe('True: the chats of those who are blocked end, too.'),
  });

/** Answer of `POST /v1/sessions/waves/{id}/block`. */
export const waveBlockJob = job
  .extend({ reach: waveReach })
  .meta({ id: 'WaveBlockJob' });
export type WaveBlockJob = z.infer<typeof waveBlockJob>;
