import type { MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import type { GatewayDeps, GatewayEnv } from '../deps';
import { METRICS_PATH } from './metrics';
import { routes } from './routes';
import { reportRequest } from './shared/report-request';

/** The tags of described routes, by path; the metrics’ own is not described. */
const GROUPS = new Map<string, string>([
  ...routes.map(({ path, tag }): [string, string] => [path, tag]),
  [METRICS_PATH, 'Gateway'],
]);

/**
 * Reports each request once it is answered; of an event stream, once it is open.
 * What no route answers is of the group `None`, our own pages are of `Pages`.
 */
export const observeRequests =
  (deps: GatewayDeps): MiddlewareHandler<GatewayEnv> =>
  async (c, next) => {
    const began = performance.now();
    await next();
    // What stands before and behind routes is of all methods.
    const route = matchedRoutes(c).find(({ method }) => method !== 'ALL')?.path;
    const group = GROUPS.get(route ?? '') ?? (route ? 'Pages' : 'None');
    reportRequest(deps, {
      ...{ method: c.req.method, route: route ?? 'none', group },
      ...{ status: c.res.status, began },
    });
  };
