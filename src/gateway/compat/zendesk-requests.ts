import { z } from 'zod';
import { plainText } from '../plain-text';

const MOST_ON_A_PAGE = 1000;

const whole = (least: number, most: number, expected: string) =>
  z
    .string()
    .regex(/^\d{1,15}$/, expected)
    .transform(Number)
    .refine((number) => number >= least && number <= most, expected);

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
export const zendeskPage = z
  .object({
    limit: limit.default(10),
    since_id: cursor.optional(),
    max_id: cursor.optional(),
  })
  .refine(
    ({ since_id, max_id }) => since_id === undefined || max_id === undefined,
    { path: ['max_id'], error: 'expected since_id or max_id, not both' },
  );

export type ZendeskPage = z.output<typeof zendeskPage>;

/**
 * Body of a new ban. Zendesk documents one letter as `type` and answers words,
 * so both are read.
 * https://developer.zendesk.com/api-reference/live-chat/chat-api/bans/
 */
export const zendeskDraft = z.object({
  visitor_id: z.string().max(255).nullish(),
  ip_address: z.string().max(255).nullish(),
  type: z
    .enum(['V', 'I', 'visitor', 'ip_address'], {
      error: 'expected V or visitor, or I or ip_address',
    })
    .nullish(),
  reason: plainText(1000).nullish(),
});

export type ZendeskDraft = z.output<typeof zendeskDraft>;
