import { check } from '../../http/read-body';
import { listZendeskPage } from '../../store/compat/zendesk-bans';
import { json } from '../openapi/operation';
import { defineRoute } from '../openapi/define-route';
import { presentZendeskList, zendeskBans } from './ban';
import { BANS_PATH, ZENDESK } from './group';
import { linkHeader } from './links';
import { pageQuery } from './page-query';

/** `GET /api/v2/chat/bans`. */
export const listZendeskBansRoute = defineRoute({
  ...ZENDESK,
  method: 'get',
  path: BANS_PATH,
  id: 'zendeskListBans',
  summary: 'List bans',
  query: pageQuery,
  answers: { 200: json('Active bans, one identifier each', zendeskBans) },
  codes: ['forbidden'],
  handler:
    ({ db, now }) =>
    async (c) => {
      const { limit, since_id, max_id } = check(pageQuery, c.req.query());
      const query = {
        limit,
        sites: c.var.caller.sites,
        ...(since_id !== undefined && { sinceId: since_id }),
        ...(max_id !== undefined && { maxId: max_id }),
      };
      const { keys, ...cursors } = await listZendeskPage(db, query, now());
      const link = linkHeader(c, limit, cursors);
      if (link) c.header('link', link);
      return c.json(presentZendeskList(keys));
    },
});
