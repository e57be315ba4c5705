import { Hono, type Context } from 'hono';
import type { GatewayDeps, GatewayEnv } from '../../../deps';
import type { ServedList } from '../../../lists/list-cache';
import { ApiError } from '../../../lib/errors/api-error';
import { wholeNumber } from '../../shared/path-parameters';
import { plainResponse, rememberHeaders } from '../../shared/plain-response';
import { preflight } from '../../shared/preflight';

const ANY_ORIGIN = { 'access-control-allow-origin': '*' };

/** The published list: for any CDN, any origin, without credentials. */
export const listRoutes = ({ lists }: GatewayDeps) =>
  new Hono<GatewayEnv>()
    .use(async (c, next) => {
      if (c.req.method === 'OPTIONS') {
        rememberHeaders(c, ANY_ORIGIN);
        return preflight(c, next);
      }
      await next();
      // Those of a list have it already.
      if (!c.res.ok) c.header('access-control-allow-origin', '*');
    })
    .get('/', async (c) => send(c, await lists.head(c.get('siteNow'))))
    .get('/:epoch/:bits/:shard', async (c) => {
      const [epoch, bits, shard] = ['epoch', 'bits', 'shard'].map((name) =>
        whole(c.req.param(name)),
      );
      const list =
        epoch !== undefined && bits !== undefined && shard !== undefined
          ? await lists.shard(c.get('siteNow'), { epoch, bits, shard })
          : undefined;
      return send(c, list);
    });

const whole = (text: string | undefined): number | undefined =>
  wholeNumber.safeParse(text).success ? Number(text) : undefined;

const send = (c: Context<GatewayEnv>, list: ServedList | undefined) => {
  if (!list) {
    throw new ApiError(
      'not_found',
      'This part of the list is not, or no longer, served. Ask for a visit.',
    );
  }
  const { body, etag, headers } = list;
  if (c.req.header('if-none-match') !== etag) {
    return plainResponse(c, body, headers);
  }
  return c.body(null, 304, {
    etag,
    'cache-control': headers['cache-control'],
  });
};
