import { Hono, type Context } from 'hono';
import { acquireRoutes } from './api/acquire/routes';
import { acquireAuditRoutes } from './api/acquire/audit';
import { zendeskRoutes } from './api/zendesk/routes';
import type { GatewayDeps, GatewayEnv } from './deps';
import { ApiError } from './lib/errors/api-error';
import { limitBody } from './http/limit-body';
import { guardWrites, requireCaller } from './api/shared/authentication';
import { bansRoutes } from './api/v1/bans/routes';
import { acquireError } from './api/acquire/error';
import { sendError, toApiError, type ErrorShape } from './api/shared/errors';
import { zendeskError } from './api/zendesk/error';
import { gateRoutes } from './api/v1/gate/routes';
import { openApiRoutes } from './api/openapi-route';
import { pagesRoutes } from './api/pages';
import { applyHeaders, rememberHeaders } from './api/shared/plain-response';
import { sessionsRoutes } from './api/v1/sessions/routes';
import { signInRoutes } from './api/v1/sign-in/routes';
import { vendorsRoutes } from './api/v1/webhooks/routes';

/** The vendor-compatible APIs fail in their vendors' shapes. */
const ERROR_SHAPES: readonly [api: RegExp, shape: ErrorShape][] = [
  [/^\/api\/v1(\/|$)/, acquireError],
  [/^\/api\/v2(\/|$)/, zendeskError],
];

const errorShapeAt = (path: string): ErrorShape | undefined =>
  ERROR_SHAPES.find(([api]) => api.test(path))?.[1];

const METHODS = ['GET', 'POST', 'DELETE'];

const nothingHere = () =>
  new ApiError('not_found', 'There is nothing at this address.');

const wrongMethod = (allowed: readonly string[]) =>
  new ApiError(
    'method_not_allowed',
    `Expected ${allowed.join(' or ')} here.`,
    'method',
    { allow: allowed.join(', ') },
  );

/**
 * Has the gate read how long it is to wait: its site, and so the page's origin,
 * is not looked up for whom there is no time.
 */
const showPages = (c: Context<GatewayEnv>): void => {
  const origin = c.req.header('origin');
  if (origin === undefined || !c.req.path.startsWith('/v1/sites/')) return;
  c.header('access-control-allow-origin', origin);
  c.header('access-control-allow-credentials', 'true');
  c.header('access-control-expose-headers', 'Retry-After');
  c.header('vary', 'Origin');
};

/** The gateway: its routes over what it is made from. */
export const createGateway = (deps: GatewayDeps) => {
  const { log, feed, addressOf, limit } = deps;
  const app = new Hono<GatewayEnv>();

  app.onError((error, c) => {
    const told = toApiError(error);
    // The path's pattern, not the path: that may hold a session's token.
    if (!told || told.code === 'unavailable')
      log.error({ err: error, method: c.req.method }, 'request failed');
    return sendError(c, told, errorShapeAt(c.req.path));
  });
  app.notFound((c) => {
    const allowed = METHODS.filter((method) =>
      app.router
        .match(method, c.req.path)[0]
        .some(([[, route]]) => route.method === method),
    );
    return sendError(
      c,
      allowed.length ? wrongMethod(allowed) : nothingHere(),
      errorShapeAt(c.req.path),
    );
  });

  app.get('/health', (c) => c.json({ ok: true }));

  for (const api of ['/v1/*', '/api/*']) {
    app.use(api, async (c, next) => {
      const from = addressOf(c.req.raw.headers, c.env?.incoming);
      c.set('from', from);
      await limit(from).catch((error: unknown) => {
        showPages(c);
        throw error;
      });
      rememberHeaders(c, { 'x-content-type-options': 'nosniff' });
      applyHeaders(c);
      await next();
      // Streams are told of a write before anybody polls for it.
      if (c.req.method !== 'GET' && !c.get('onlyAsks')) feed.wake();
    });
    app.use(api, limitBody);
  }

  app.route('/v1/sites', gateRoutes(deps));
  app.route('/v1/vendors', vendorsRoutes(deps));
  app.route('/v1', signInRoutes(deps));
  for (const [path, routes] of [
    ['/v1/sessions', sessionsRoutes(deps)],
    ['/v1/bans', bansRoutes(deps)],
  ] as const) {
    for (const own of [path, `${path}/*`]) {
      app.use(own, guardWrites, requireCaller(deps), async (c, next) => {
        c.header('cache-control', 'no-store');
        await next();
      });
    }
    app.route(path, routes);
  }
  // Zendesk's old host, and its new one.
  for (const path of ['/api/v2/bans', '/api/v2/chat/bans']) {
    app.route(path, zendeskRoutes(deps));
  }
  app.route('/api/v1/crm/block-visitor', acquireRoutes(deps));
  app.route('/api/v1/account/audit-log', acquireAuditRoutes(deps));
  app.route('/', openApiRoutes(deps));
  app.route('/', pagesRoutes(deps));
  return app;
};
