import { z } from 'zod';

const MOST_ON_A_PAGE = 1000;

/** Digits only: `Number` would also read 0x10 and 1e1. Empty: not given. */
const parseWhole = (text: unknown): number | undefined => {
  if (text === undefined || text === '') return undefined;
  return typeof text === 'string' && /^\d+$/.test(text) ? Number(text) : NaN;
};

const whole = (least: number, most: number, error: string) =>
  z.preprocess(
    parseWhole,
    z
      .number({ error })
      .min(least, { error })
      .transform((number) => Math.min(number, most))
      .optional(),
  );

const cursor = whole(
  0,
  Number.MAX_SAFE_INTEGER - 1,
  'expected a whole number, 0 or more',
);

/**
 * Query of a list's page. Cursors are inclusive; with both, the page begins at
 * `since_id` and ends by `max_id`. "Up to 1000 results per page": more is as much.
 * https://developer.zendesk.com/rest_api/docs/chat/bans
 */
export const pageQuery = z.object({
  limit: whole(
    1,
    MOST_ON_A_PAGE,
    'expected a whole number, 1 or more',
  ).transform((limit) => limit ?? 10),
  since_id: cursor,
  max_id: cursor,
});
