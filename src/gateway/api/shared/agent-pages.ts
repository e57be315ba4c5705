import type { Context, MiddlewareHandler } from 'hono';
import type { GatewayDeps, GatewayEnv } from '../../deps';
import { findAgentOrigins } from '../../store/agent-origins';
import type { Db } from '../../store/db';

/** Returns whether an origin is the gateway’s own, as this request reached it. */
export const isOwnOrigin = (c: Context, origin: string): boolean =>
  URL.canParse(origin) && new URL(origin).host === new URL(c.req.url).host;

/** Returns whether pages of another origin may be handed an agent’s token. */
export const isAgentOrigin = async (
  db: Db,
  origin: string,
): Promise<boolean> => {
  const { agentOrigins } = await findAgentOrigins(db);
  return agentOrigins.includes(origin);
};

/**
 * Lets pages in which agents work ask and read, by a token in a header. Without
 * `access-control-allow-credentials` no cookie is of any use to them.
 */
export const allowAgentPages =
  ({ db }: Pick<GatewayDeps, 'db'>): MiddlewareHandler<GatewayEnv> =>
  async (c, next) => {
    const origin = c.req.header('origin');
    const isAllowed =
      origin !== undefined &&
      !isOwnOrigin(c, origin) &&
      (await isAgentOrigin(db, origin));
    if (!isAllowed) return next();
    c.header('access-control-allow-origin', origin);
    c.header('vary', 'Origin');
    if (c.req.method === 'OPTIONS') {
      c.header('access-control-allow-methods', 'GET, POST, DELETE');
      c.header(
        'access-control-allow-headers',
        'authorization, content-type, idempotency-key',
      );
      c.header('access-control-max-age', '600');
      return c.body(null, 204);
    }
    c.header('access-control-expose-headers', 'Retry-After');
    return next();
  };
