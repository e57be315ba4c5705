import type { Hono } from 'hono';
import type { GatewayDeps, GatewayEnv } from '../../deps';
import { requireAdministrator } from '../shared/authentication';
import { mountRoutes, type Route } from '../openapi/define-route';
import { createZendeskBanRoute } from './create-ban';
import { deleteZendeskBanRoute } from './delete-ban';
import { BANS_PATH } from './group';
import { listZendeskAddressesRoute } from './list-addresses';
import { listZendeskBansRoute } from './list-bans';
import { showZendeskBanRoute } from './show-ban';

/** The path of the same API on Zendesk's old host. */
const OLD_PATH = '/api/v2/bans';

const newRoutes: readonly Route[] = [
  listZendeskBansRoute,
  createZendeskBanRoute,
  listZendeskAddressesRoute,
  showZendeskBanRoute,
  deleteZendeskBanRoute,
];

/**
 * Zendesk Chat's Bans API over our bans, of which each key is one entry, under
 * its paths on Zendesk's new and old host.
 * https://developer.zendesk.com/api-reference/live-chat/chat-api/bans/
 */
export const zendeskRoutes: readonly Route[] = [
  ...newRoutes,
  ...newRoutes.map((route) => ({
    ...route,
    path: route.path.replace(BANS_PATH, OLD_PATH),
    id: route.id.replace('zendesk', 'zendeskOld'),
  })),
];

/** Adds the Zendesk-compatible routes to an app, for administrators. */
export const mountZendesk = (
  app: Hono<GatewayEnv>,
  deps: GatewayDeps,
): void => {
  for (const path of [BANS_PATH, OLD_PATH]) {
    app.use(`${path}/*`, requireAdministrator(deps));
  }
  mountRoutes(app, deps, zendeskRoutes);
};
