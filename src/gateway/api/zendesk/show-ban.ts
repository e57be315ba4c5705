import { json } from '../openapi/operation';
import { idParams } from '../shared/path-parameters';
import { defineRoute } from '../openapi/define-route';
import { presentZendeskBan, zendeskBan } from './ban';
import { findActiveKey } from './find-key';
import { ONE_BAN, ZENDESK } from './group';

/** `GET /api/v2/chat/bans/{id}`. */
export const showZendeskBanRoute = defineRoute({
  ...ZENDESK,
  method: 'get',
  path: ONE_BAN,
  id: 'zendeskShowBan',
  summary: 'Show a ban',
  params: idParams,
  answers: { 200: json('The ban', zendeskBan) },
  codes: ['forbidden', 'not_found'],
  handler:
    ({ db, now }) =>
    async (c) => {
      const id = c.req.param('id');
      const key = await findActiveKey(db, id, c.var.caller, now());
      return c.json(presentZendeskBan(key));
    },
});
