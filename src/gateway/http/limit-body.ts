import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { ApiError } from '../lib/errors/api-error';
import { LARGEST_BODY } from './read-body';

const refuse = () => {
  throw new ApiError(
    'too_large',
    `Expected a body of at most ${LARGEST_BODY} bytes.`,
  );
};

const limitStream = bodyLimit({ maxSize: LARGEST_BODY, onError: refuse });

/**
 * Refuses larger bodies. One that says how long it is, as nearly all do, is
 * taken at its word, to which Node holds it; Hono's own check would make a
 * stream of it first.
 */
export const limitBody: MiddlewareHandler = async (c, next) => {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return next();
  const length = c.req.header('content-length');
  const isChunked = c.req.header('transfer-encoding') !== undefined;
  if (length === undefined || isChunked) return limitStream(c, next);
  if (Number(length) > LARGEST_BODY) refuse();
  return next();
};
