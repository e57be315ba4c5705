import { Hono, type Context } from 'hono';
import { acquireRoutes } from './compat/acquire';
import { acquireAuditRoutes } from './compat/acquire-audit';
import { zendeskRoutes } from './compat/zendesk';
import type { GatewayDeps, GatewayEnv } from './deps';
import { ApiError } from './problem';
import { limitBody } from './limit-body';
import { guardWrites, requireCaller } from './routes/authentication';
import { bansRoutes } from './routes/bans';
import { sendError, toApiError } from './routes/errors';
import { gateRoutes } from './routes/gate';
import { openApiRoutes } from './routes/openapi';
import { pagesRoutes } from './routes/pages';
import { applyHeaders, rememberHeaders } from './routes/plain-response';
import { sessionsRoutes } from './routes/sessions';
import { signInRoutes } from './routes/sign-in';
import { vendorsRoutes } from './routes/vendors';

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
    return sendError(c, told);
  });
  app.notFound((c) => {
    const allowed = METHODS.filter((method) =>
      app.router
        .match(method, c.req.path)[0]
        .some(([[, route]]) => route.method === method),
    );
    return sendError(c, allowed.length ? wrongMethod(allowed) : nothingHere());
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
