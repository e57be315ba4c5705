import { Hono, type Context, type MiddlewareHandler } from 'hono';
import { appealPageRoutes } from './api/appeal-page/routes';
import { acquireError } from './api/acquire/error';
import { mountAcquire } from './api/acquire/routes';
import { mountMetrics } from './api/metrics';
import { observeRequests } from './api/observe-requests';
import { pagesRoutes } from './api/pages';
import { gatewayRoutes, routes } from './api/routes';
import { guardWrites, requireCaller } from './api/shared/authentication';
import { allowAgentPages } from './api/shared/agent-pages';
import { sendError, toApiError, type ErrorShape } from './api/shared/errors';
import {
  applyHeaders,
  NO_SNIFFING,
  rememberHeaders,
} from './api/shared/plain-response';
import { areRequestsReported } from './api/shared/report-request';
import { mountRoutes } from './api/openapi/define-route';
import { appealsRoutes } from './api/v1/appeals/routes';
import { listAuditRoute } from './api/v1/audit/list';
import { bansRoutes } from './api/v1/bans/routes';
import { mountGate } from './api/v1/gate/routes';
import { jobsRoutes } from './api/v1/jobs/routes';
import { mountPeople } from './api/v1/people-routes';
import { listsRoutes } from './api/v1/lists/routes';
import { neverBanRoutes } from './api/v1/never-ban/routes';
import { privacyRoutes } from './api/v1/privacy/routes';
import { sessionsRoutes } from './api/v1/sessions/routes';
import { mountSites } from './api/v1/sites/routes';
import { mountSetup } from './api/v1/setup/routes';
import { mountSignIn } from './api/v1/sign-in/routes';
import { explainRoute } from './api/v1/explain/get';
import { getStatsRoute } from './api/v1/stats/get';
import { suggestionsRoutes } from './api/v1/suggestions/routes';
import { listVendorAccountsRoute } from './api/v1/vendors/list';
import { vendorAccountsRoutes } from './api/v1/vendors/routes';
import { vendorWebhookRoutes } from './api/v1/vendor-webhooks/routes';
import { webhooksRoutes } from './api/v1/webhooks/routes';
import { zendeskError } from './api/zendesk/error';
import { mountZendesk } from './api/zendesk/routes';
import { isForAgentPages } from './auth/page-operations';
import type { GatewayDeps, GatewayEnv } from './deps';
import { canonicalPath } from './http/canonical-path';
import { limitBody } from './http/limit-body';
import { ApiError } from './lib/errors/api-error';

/** The shapes of errors in the vendor-compatible APIs, by path. */
const ERROR_SHAPES: readonly [api: RegExp, shape: ErrorShape][] = [
  [/^\/api\/v1(\/|$)/, acquireError],
  [/^\/api\/v2(\/|$)/, zendeskError],
];

const errorShapeAt = (path: string): ErrorShape | undefined =>
  ERROR_SHAPES.find(([api]) => api.test(path))?.[1];

/** Whether pages of other origins may ask at a path. */
const isForPages = (path: string): boolean =>
  /^\/v1\/sites\/[^/]*\/(?!(verify|check)$)/.test(path);

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

const noSuchRoute = () =>
  new ApiError('not_found', 'There is nothing at this address.');

const wrongMethod = (allowed: readonly string[]) =>
  new ApiError(
    'method_not_allowed',
    `Expected ${allowed.join(' or ')} here.`,
    'method',
    { allow: allowed.join(', ') },
  );

/**
 * Adds CORS headers to a problem, so that the gate can read `Retry-After`, and a
 * page of an origin or site that is not known the reason. The origin is not
 * checked: problems say nothing of visitors, and where one is refused for too
 * many requests, its lookup is what is spared.
 */
const allowPage = (c: Context<GatewayEnv>): void => {
  const origin = c.req.header('origin');
  if (origin === undefined || !isForPages(c.req.path)) return;
  c.header('access-control-allow-origin', origin);
  c.header('access-control-allow-credentials', 'true');
  c.header('access-control-expose-headers', 'Retry-After');
  c.header('vary', 'Origin');
};

const noStore: MiddlewareHandler = async (c, next) => {
  c.header('cache-control', 'no-store');
  await next();
};

/** Creates the gateway: all routes over what the gateway is made from. */
export const createGateway = (deps: GatewayDeps) => {
  const { log, feed, addressOf, limit } = deps;
  const app = new Hono<GatewayEnv>({ getPath: canonicalPath });

  app.onError((error, c) => {
    const failure = toApiError(error);
    // Not the path: that may hold a session's token.
    if (!failure || failure.code === 'unavailable')
      log.error({ err: error, method: c.req.method }, 'request failed');
    allowPage(c);
    return sendError(c, failure, errorShapeAt(c.req.path));
  });
  app.notFound((c) => {
    const allowed = METHODS.filter((method) =>
      app.router
        .match(method, c.req.path)[0]
        .some(([[, route]]) => route.method === method),
    );
    if (
      c.req.method === 'OPTIONS' &&
      allowed.length &&
      errorShapeAt(c.req.path)
    ) {
      return c.body(null, 204, { allow: allowed.join(', ') });
    }
    return sendError(
      c,
      allowed.length ? wrongMethod(allowed) : noSuchRoute(),
      errorShapeAt(c.req.path),
    );
  });

  // Left out otherwise, so that no visit waits for it.
  if (areRequestsReported(deps)) app.use(observeRequests(deps));
  for (const api of ['/v1/*', '/api/*', '/appeal/*']) {
    app.use(api, async (c, next) => {
      const from = addressOf(c.req.raw.headers, c.env?.incoming);
      c.set('from', from);
      limit(from);
      rememberHeaders(c, NO_SNIFFING);
      applyHeaders(c);
      await next();
      // Streams learn of a write before anybody polls for it.
      if (c.req.method !== 'GET' && !c.get('onlyAsks')) feed.wake();
    });
    app.use(api, limitBody);
  }

  const agentPages = allowAgentPages(deps);
  for (const { id, path } of routes) {
    if (isForAgentPages(id)) app.use(path, agentPages);
  }

  mountSites(app, deps);
  mountGate(app, deps);
  mountRoutes(app, deps, vendorWebhookRoutes);
  mountSetup(app, deps);
  mountSignIn(app, deps);
  mountPeople(app, deps);
  for (const path of [
    '/v1/sessions/*',
    '/v1/bans/*',
    '/v1/appeals/*',
    '/v1/suggestions/*',
    '/v1/jobs/*',
    '/v1/never-ban/*',
    '/v1/lists/*',
    '/v1/retention',
    '/v1/erasures/*',
    '/v1/webhooks/*',
    explainRoute.path,
    // Not all below: vendors call their webhooks without a caller's token.
    listVendorAccountsRoute.path,
    '/v1/vendors/:id/sync',
    '/v1/vendors/:id/dry-run',
    '/v1/vendors/:id/sites/*',
    listAuditRoute.path,
    getStatsRoute.path,
  ]) {
    app.use(path, guardWrites, requireCaller(deps), noStore);
  }
  mountRoutes(app, deps, [
    ...sessionsRoutes,
    ...bansRoutes,
    ...appealsRoutes,
    ...suggestionsRoutes,
    explainRoute,
    ...jobsRoutes,
    ...neverBanRoutes,
    ...privacyRoutes,
    ...listsRoutes,
    ...webhooksRoutes,
    ...vendorAccountsRoutes,
    listAuditRoute,
    getStatsRoute,
  ]);
  mountZendesk(app, deps);
  mountAcquire(app, deps);
  mountRoutes(app, deps, gatewayRoutes);
  mountMetrics(app, deps);
  app.route('/', appealPageRoutes(deps));
  app.route('/', pagesRoutes(deps));
  return app;
};
