import type { MiddlewareHandler } from 'hono';
import type { GatewayEnv } from '../../deps';
import { applyHeaders } from './plain-response';

/**
 * Answers a preflight, after the origin was checked. The gate's own requests
 * need none; pages that add headers to theirs do.
 */
export const preflight: MiddlewareHandler<GatewayEnv> = async (c, next) => {
  if (c.req.method !== 'OPTIONS') return next();
  applyHeaders(c);
  const wanted = c.req.header('access-control-request-headers');
  c.header('access-control-allow-methods', 'GET, POST');
  if (wanted) c.header('access-control-allow-headers', wanted);
  c.header('access-control-max-age', '600');
  return c.body(null, 204);
};
