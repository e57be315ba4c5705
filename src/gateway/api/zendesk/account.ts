import { z } from 'zod';
import { findSite } from '../../store/sites';
import { json } from '../openapi/operation';
import { defineRoute } from '../openapi/define-route';
import { toZendeskTime } from './ban';
import { ACCOUNT_PATH, ROUTING_PATH, ZENDESK } from './group';

/**
 * What clients look for before they ask for bans. A gateway has no plan and no
 * bill, so those are empty.
 * https://developer.zendesk.com/api-reference/live-chat/chat-api/account/
 */
const zendeskAccount = z
  .object({
    account_key: z.literal('doorlist'),
    billing: z.object({}),
    create_date: z.iso.datetime({ precision: 0 }),
    plan: z.object({}),
    status: z.literal('active'),
  })
  .meta({ id: 'ZendeskAccount' });

/** `GET /api/v2/chat/account`. */
export const showZendeskAccountRoute = defineRoute({
  ...ZENDESK,
  method: 'get',
  path: ACCOUNT_PATH,
  id: 'zendeskShowAccount',
  summary: 'Show the account',
  answers: { 200: json('This gateway', zendeskAccount) },
  codes: ['forbidden'],
  handler:
    ({ db }) =>
    async (c) => {
      // It exists from the first start on.
      const site = await findSite(db, 'default');
      return c.json({
        account_key: 'doorlist',
        billing: {},
        create_date: toZendeskTime(site?.created_at ?? 0),
        plan: {},
        status: 'active',
      } satisfies z.infer<typeof zendeskAccount>);
    },
});

/** `GET /api/v2/chat/routing_settings/account`: chats are not routed here. */
export const showZendeskRoutingRoute = defineRoute({
  ...ZENDESK,
  method: 'get',
  path: ROUTING_PATH,
  id: 'zendeskShowRouting',
  summary: 'Show the routing settings',
  answers: { 200: json('None', z.object({ data: z.object({}) })) },
  codes: ['forbidden'],
  handler: () => (c) => c.json({ data: {} }),
});
