import type { Hono } from 'hono';
import type { GatewayDeps, GatewayEnv } from '../../deps';
import { requirePasswordOrToken } from '../shared/authentication';
import { mountRoutes, type Route } from '../openapi/define-route';
import { createZendeskBanRoute } from './create-ban';
import { deleteZendeskBanRoute } from './delete-ban';
import { showZendeskAccountRoute, showZendeskRoutingRoute } from './account';
import {
  ACCOUNT_PATH,
  AGENTS_PATH,
  BANS_PATH,
  CHATS_PATH,
  NEW_BASE,
  OLD_BASE,
  ROUTING_PATH,
} from './group';
import { listZendeskAgentsRoute } from './list-agents';
import { listZendeskChatsRoute } from './list-chats';
import { listZendeskAddressesRoute } from './list-addresses';
import { listZendeskBansRoute } from './list-bans';
import { showZendeskBanRoute } from './show-ban';

const newRoutes: readonly Route[] = [
  listZendeskBansRoute,
  createZendeskBanRoute,
  listZendeskAddressesRoute,
  showZendeskBanRoute,
  deleteZendeskBanRoute,
  listZendeskAgentsRoute,
  showZendeskAccountRoute,
  showZendeskRoutingRoute,
  listZendeskChatsRoute,
];

/**
 * Zendesk Chat's Bans API over our bans, of which each key is one entry, and what
 * its clients read beside, under its paths on Zendesk's new and old host.
 * https://developer.zendesk.com/api-reference/live-chat/chat-api/bans/
 */
export const zendeskRoutes: readonly Route[] = [
  ...newRoutes,
  ...newRoutes.map((route) => ({
    ...route,
    path: route.path.replace(NEW_BASE, OLD_BASE),
    id: route.id.replace('zendesk', 'zendeskOld'),
  })),
];

/** Adds the Zendesk-compatible routes to an app, for administrators. */
export const mountZendesk = (
  app: Hono<GatewayEnv>,
  deps: GatewayDeps,
): void => {
  for (const path of [
    BANS_PATH,
    AGENTS_PATH,
    ACCOUNT_PATH,
    ROUTING_PATH,
    CHATS_PATH,
  ]) {
    for (const one of [path, path.replace(NEW_BASE, OLD_BASE)]) {
      app.use(`${one}/*`, requirePasswordOrToken(deps));
    }
  }
  mountRoutes(app, deps, zendeskRoutes);
};
