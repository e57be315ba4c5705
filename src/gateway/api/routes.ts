import { acquireRoutes } from './acquire/routes';
import { evidenceKeyRoute } from './evidence-key';
import { healthRoute } from './health';
import { openApiRoute } from './openapi-route';
import type { Route } from './openapi/define-route';
import { readyRoute } from './ready';
import { appealsRoutes } from './v1/appeals/routes';
import { listAuditRoute } from './v1/audit/list';
import { bansRoutes } from './v1/bans/routes';
import { explainRoute } from './v1/explain/get';
import { gateRoutes } from './v1/gate/routes';
import { jobsRoutes } from './v1/jobs/routes';
import { listsRoutes } from './v1/lists/routes';
import { neverBanRoutes } from './v1/never-ban/routes';
import { peopleRoutes } from './v1/people-routes';
import { privacyRoutes } from './v1/privacy/routes';
import { sessionsRoutes } from './v1/sessions/routes';
import { sitesRoutes } from './v1/sites/routes';
import { setupRoutes } from './v1/setup/routes';
import { signInRoutes } from './v1/sign-in/routes';
import { suggestionsRoutes } from './v1/suggestions/routes';
import { vendorAccountsRoutes } from './v1/vendors/routes';
import { vendorWebhookRoutes } from './v1/vendor-webhooks/routes';
import { webhooksRoutes } from './v1/webhooks/routes';
import { getStatsRoute } from './v1/stats/get';
import { zendeskRoutes } from './zendesk/routes';

/** The routes about the gateway itself. */
export const gatewayRoutes = [
  evidenceKeyRoute,
  healthRoute,
  readyRoute,
  openApiRoute(() => routes),
];

/** Every route of the gateway that is for programs, in reading order. */
export const routes: readonly Route[] = [
  ...bansRoutes,
  ...appealsRoutes,
  ...suggestionsRoutes,
  explainRoute,
  ...jobsRoutes,
  ...sessionsRoutes,
  ...setupRoutes,
  ...signInRoutes,
  ...peopleRoutes,
  ...neverBanRoutes,
  ...privacyRoutes,
  ...listsRoutes,
  listAuditRoute,
  getStatsRoute,
  ...sitesRoutes,
  ...gateRoutes,
  ...webhooksRoutes,
  ...vendorAccountsRoutes,
  ...vendorWebhookRoutes,
  ...acquireRoutes,
  ...zendeskRoutes,
  ...gatewayRoutes,
];
