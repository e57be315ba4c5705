import type { Handler, Hono } from 'hono';
import type { GatewayDeps, GatewayEnv } from '../../deps';
import type { Operation } from './operation';
import { guardRight } from './guard-right';
import { refuseUnknown } from './refuse-unknown';

/** One route of the gateway: its description, and the handler that answers. */
export interface Route extends Operation {
  handler: (deps: GatewayDeps) => Handler<GatewayEnv>;
}

/**
 * Declares a route. The handler reads its request with the schemas that stand
 * in the description, so that the two can't disagree.
 */
export const defineRoute = <const Path extends string>(
  route: Operation & {
    path: Path;
    handler: (deps: GatewayDeps) => Handler<GatewayEnv, Path>;
  },
): Route => route;

/**
 * Adds routes to an app, in this order, each behind the right it needs. Those that are not tolerant refuse what
 * their description does not name.
 */
export const mountRoutes = (
  app: Hono<GatewayEnv>,
  deps: GatewayDeps,
  routes: readonly Route[],
): void => {
  for (const route of routes) {
    const { path, tolerant, handler } = route;
    const method = route.method.toUpperCase();
    const guard = guardRight(route);
    if (guard) app.on(method, path, guard);
    if (!tolerant) app.on(method, path, refuseUnknown(route));
    app.on(method, path, handler(deps));
  }
};
