import type { Context, MiddlewareHandler } from 'hono';
import { z } from 'zod';
import type { GatewayEnv } from '../../../deps';
import type { ServedList } from '../../../lists/list-cache';
import { ApiError } from '../../../lib/errors/api-error';
import { nothing } from '../../openapi/operation';
import {
  shardParams,
  siteParams,
  wholeNumber,
} from '../../shared/path-parameters';
import {
  plainResponse,
  preflight,
  rememberHeaders,
} from '../../shared/plain-response';
import { defineRoute } from '../../openapi/define-route';
import { FOR_THE_GATE } from './group';

const ANY_ORIGIN = { 'access-control-allow-origin': '*' };

const LIST = {
  ...FOR_THE_GATE,
  method: 'get',
  headers: z.object({ 'If-None-Match': z.string().optional() }),
  answers: {
    200: {
      description: 'Part of the published list; ARCHITECTURE.md has its format',
      content: { 'application/octet-stream': null },
    },
    304: nothing('As it was when its ETag was told'),
  },
  codes: ['site_not_found', 'not_found'],
} as const;

/** `GET /v1/sites/{site}/list`. */
export const listHeadRoute = defineRoute({
  ...LIST,
  path: '/v1/sites/:site/list',
  id: 'getList',
  summary: 'Fetch the list’s head',
  params: siteParams,
  handler:
    ({ lists }) =>
    async (c) =>
      sendList(c, await lists.head(c.get('siteNow'))),
});

/** `GET /v1/sites/{site}/list/{epoch}/{bits}/{shard}`. */
export const shardRoute = defineRoute({
  ...LIST,
  path: '/v1/sites/:site/list/:epoch/:bits/:shard',
  id: 'getShard',
  summary: 'Fetch a shard of the list',
  params: shardParams,
  handler:
    ({ lists }) =>
    async (c) => {
      const [epoch, bits, shard] = [
        c.req.param('epoch'),
        c.req.param('bits'),
        c.req.param('shard'),
      ].map(parseWhole);
      const list =
        epoch !== undefined && bits !== undefined && shard !== undefined
          ? await lists.shard(c.get('siteNow'), { epoch, bits, shard })
          : undefined;
      return sendList(c, list);
    },
});

/**
 * Lets any origin read the published list, without credentials: it is for any
 * CDN.
 */
export const allowAnyOrigin: MiddlewareHandler<GatewayEnv> = async (
  c,
  next,
) => {
  if (c.req.method === 'OPTIONS') {
    rememberHeaders(c, ANY_ORIGIN);
    return preflight(c, next);
  }
  await next();
  // The headers of a list name it already.
  if (!c.res.ok) c.header('access-control-allow-origin', '*');
};

const parseWhole = (text: string): number | undefined =>
  wholeNumber.safeParse(text).success ? Number(text) : undefined;

const sendList = (c: Context<GatewayEnv>, list: ServedList | undefined) => {
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
