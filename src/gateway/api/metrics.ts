import type { Hono } from 'hono';
import type { GatewayDeps, GatewayEnv } from '../deps';
import { ApiError } from '../lib/errors/api-error';
import { equalSecrets } from '../lib/secrets';
import { readAuthorization } from './shared/credentials';

export const METRICS_PATH = '/metrics';

/**
 * Adds `GET /metrics`, where there are any. It is no part of the API: its token is
 * none of a caller, and programs that ban have no use for it.
 */
export const mountMetrics = (
  app: Hono<GatewayEnv>,
  { metrics }: Pick<GatewayDeps, 'metrics'>,
): void => {
  if (!metrics) return;
  app.get(METRICS_PATH, async (c) => {
    const given = readAuthorization(c, 'bearer');
    if (given === undefined || !equalSecrets(given, metrics.token)) {
      throw new ApiError(
        'unauthorized',
        'Expected the header Authorization with Bearer and what METRICS_TOKEN is set to.',
        undefined,
        { 'www-authenticate': 'Bearer' },
      );
    }
    c.header('cache-control', 'no-store');
    c.header('x-content-type-options', 'nosniff');
    c.header('content-type', metrics.contentType);
    return c.body(await metrics.render());
  });
};
