import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { ApiError } from '../lib/errors/api-error';
import { LARGEST_BODY } from './read-body';

const refuse = () => {
  throw new ApiError(
    'too_large',
    `Expected a body of at most ${LARGEST_BODY} bytes.`,
    'body',
  );
};

/** Takes lists of bans, and limits what comes itself. */
const UNLIMITED = '/v1/bans/import';

const limitStream = bodyLimit({ maxSize: LARGEST_BODY, onError: refuse });

/**
 * Refuses bodies over 64 KB with ApiError `too_large`. A `content-length` is
 * believed, since Node reads no more than that: Hono's own check would turn the
 * body into a stream first, which is slower.
 */
export const limitBody: MiddlewareHandler = async (c, next) => {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return next();
  if (c.req.path === UNLIMITED) return next();
  const length = c.req.header('content-length');
  const isChunked = c.req.header('transfer-encoding') !== undefined;
  if (length === undefined || isChunked) return limitStream(c, next);
  if (Number(length) > LARGEST_BODY) refuse();
  return next();
};
