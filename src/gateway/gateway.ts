import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { acquireRoutes } from './compat/acquire';
import { acquireAuditRoutes } from './compat/acquire-audit';
import { zendeskRoutes } from './compat/zendesk';
import type { GatewayDeps, GatewayEnv } from './deps';
import { ApiError } from './problem';
import { LARGEST_BODY } from './read-body';
import { callerAt } from './request-address';
import { guardWrites, requireCaller } from './routes/authentication';
import { bansRoutes } from './routes/bans';
import { sendError, toApiError } from './routes/errors';
import { gateRoutes } from './routes/gate';
import { openApiRoutes } from './routes/openapi';
import { pagesRoutes } from './routes/pages';
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

/** The gateway: its routes over what it is made from. */
export const createGateway = (deps: GatewayDeps) => {
  const { log, feed, addressOf, rateLimit } = deps;
  const limiter = new RateLimiterMemory({ points: rateLimit, duration: 60 });

  const limited = async (caller: string) => {
    try {
      await limiter.consume(caller);
    } catch (limit) {
      if (!(limit instanceof RateLimiterRes)) throw limit;
      const seconds = Math.max(1, Math.ceil(limit.msBeforeNext / 1000));
      throw new ApiError(
        'rate_limited',
        `Too many requests. Try again in ${seconds} s.`,
        undefined,
        { 'retry-after': String(seconds) },
      );
    }
  };

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
      c.set('from', addressOf(c.req.raw.headers, c.env?.incoming));
      if (rateLimit > 0) await limited(callerAt(c.var.from));
      c.header('x-content-type-options', 'nosniff');
      await next();
      // Streams are told of a write before anybody polls for it.
      if (c.req.method !== 'GET') feed.wake();
    });
    app.use(
      api,
      bodyLimit({
        maxSize: LARGEST_BODY,
        onError: () => {
          throw new ApiError(
            'too_large',
            `Expected a body of at most ${LARGEST_BODY} bytes.`,
          );
        },
      }),
    );
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
