import { z } from 'zod';
import { check } from '../../http/read-body';
import {
  findAdjacentCursors,
  listZendeskKeys,
} from '../../store/compat/zendesk-bans';
import { json } from '../openapi/operation';
import { defineRoute } from '../openapi/define-route';
import { presentZendeskList, zendeskBans } from './ban';
import { BANS_PATH, ZENDESK } from './group';
import { linkHeader } from './links';

const MOST_ON_A_PAGE = 1000;

/** Digits only: `Number` would also read 0x10, 1e1 and nothing at all. */
const parseWhole = (text: unknown): number =>
  typeof text === 'string' && /^\d{1,16}$/.test(text) ? Number(text) : NaN;

const whole = (least: number, most: number, error: string) =>
  z.preprocess(
    parseWhole,
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
const listQuery = z
  .object({
    limit: limit.default(10),
    since_id: cursor.optional(),
    max_id: cursor.optional(),
  })
  .refine(
    ({ since_id, max_id }) => since_id === undefined || max_id === undefined,
    { path: ['max_id'], error: 'expected since_id or max_id, not both' },
  );

/** `GET /api/v2/chat/bans`. */
export const listZendeskBansRoute = defineRoute({
  ...ZENDESK,
  method: 'get',
  path: BANS_PATH,
  id: 'zendeskListBans',
  summary: 'List bans',
  query: listQuery,
  answers: { 200: json('Active bans, one identifier each', zendeskBans) },
  codes: ['forbidden'],
  handler:
    ({ db, now }) =>
    async (c) => {
      const { limit, since_id, max_id } = check(listQuery, c.req.query());
      const query = {
        limit,
        sites: c.var.caller.sites,
        ...(since_id !== undefined && { sinceId: since_id }),
        ...(max_id !== undefined && { maxId: max_id }),
      };
      const keys = await listZendeskKeys(db, query, now());
      const cursors = await findAdjacentCursors(db, keys, query, now());
      const link = linkHeader(c, limit, cursors);
      if (link) c.header('link', link);
      return c.json(presentZendeskList(keys));
    },
});
