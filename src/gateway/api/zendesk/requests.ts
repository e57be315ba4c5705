import { z } from 'zod';
import { plainText } from '../../http/plain-text';

const MOST_ON_A_PAGE = 1000;

/** Digits only: `Number` would also read 0x10, 1e1 and nothing at all. */
const readWhole = (text: unknown): number =>
  typeof text === 'string' && /^\d{1,16}$/.test(text) ? Number(text) : NaN;

const whole = (least: number, most: number, error: string) =>
  z.preprocess(
    readWhole,
    z
      .number({ error })
      .int({ error })
      .min(least, { error })
      .max(most, { error }),
  );

const limit = whole(
  1,
  MOST_ON_A_PAGE,
  `expected a whole number from 1 to ${MOST_ON_A_PAGE}`,
);
const cursor = whole(
  0,
  Number.MAX_SAFE_INTEGER,
  'expected a whole number, 0 or more',
);

/**
 * Query of the list. Cursors are inclusive.
 * https://developer.zendesk.com/rest_api/docs/chat/bans
 */
export const zendeskQuery = z
  .object({
    limit: limit.default(10),
    since_id: cursor.optional(),
    max_id: cursor.optional(),
  })
  .refine(
    ({ since_id, max_id }) => since_id === undefined || max_id === undefined,
    { path: ['max_id'], error: 'expected since_id or max_id, not both' },
  );

export type ZendeskQuery = z.output<typeof zendeskQuery>;

/**
 * Body of a new ban. Zendesk documents one letter as `type` and answers words,
 * so both are read.
 * https://developer.zendesk.com/api-reference/live-chat/chat-api/bans/
 */
export const zendeskBody = z.object({
  visitor_id: z.string().max(255).nullish(),
  ip_address: z.string().max(255).nullish(),
  type: z
    .enum(['V', 'I', 'visitor', 'ip_address'], {
      error: 'expected V or visitor, or I or ip_address',
    })
    .nullish(),
  reason: plainText(1000).nullish(),
});

export type ZendeskBody = z.output<typeof zendeskBody>;
