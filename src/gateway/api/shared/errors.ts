import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { STATUS_CODES } from 'node:http';
import type { ErrorCode } from '../../../protocol/errors';
import type { Problem } from '../../../protocol/problem';
import type { GatewayEnv } from '../../deps';
import { ApiError } from '../../lib/errors/api-error';
import { DatabaseUnavailable } from '../../lib/errors/database-unavailable';
import { applyHeaders } from './plain-response';

type Failure = Pick<ApiError, 'code' | 'status' | 'message' | 'field'>;

/** Returns an error in the shape of our own API (RFC 9457). */
export const problemBody = ({ code, status, message, field }: Failure) =>
  problem(code, status, message, field);

const problem = (
  code: ErrorCode,
  status: number,
  detail: string,
  field?: string,
): Problem => ({
  type: 'about:blank',
  title: STATUS_CODES[status] ?? 'Error',
  status,
  detail,
  code,
  ...(field !== undefined && { field }),
});

/** Turns a problem into the status and body of an API with a shape of its own. */
export type ErrorShape = (problem: Problem) => {
  status: number;
  body: object;
};

/** The headers of an answer in the shape of our own API. */
export const PROBLEM_TYPE = { 'content-type': 'application/problem+json' };

/** Seconds in which a database is usually back. */
const RETRY_AFTER = '2';

/** Returns whether Node reports that the sender hung up within a request. */
const isHangUp = (error: unknown): boolean =>
  error instanceof Error &&
  error.message === 'aborted' &&
  'code' in error &&
  error.code === 'ECONNRESET';

/**
 * Returns the error that the caller gets for a failure; nothing for a failure of
 * ours, of which the caller learns no more.
 */
export const toApiError = (error: unknown): ApiError | undefined => {
  if (error instanceof ApiError) return error;
  if (error instanceof HTTPException && error.status === 413) {
    return new ApiError(
      'too_large',
      'The body is larger than is accepted.',
      'body',
    );
  }
  if (error instanceof DatabaseUnavailable) {
    return new ApiError(
      'unavailable',
      'The database is unavailable. Try again in a moment.',
      undefined,
      { 'retry-after': RETRY_AFTER },
    );
  }
  // No failure of ours: anybody could fill the log with these.
  if (isHangUp(error)) {
    return new ApiError(
      'bad_json',
      'The body ended before it was complete.',
      'body',
    );
  }
  return undefined;
};

/**
 * Sends an error in the shape of the API that was asked.
 *
 * @param error absent for a failure of ours
 * @param shape absent for our own API
 */
export const sendError = (
  c: Context<GatewayEnv>,
  error: ApiError | undefined,
  shape?: ErrorShape,
) => {
  const body = error
    ? problemBody(error)
    : problem('internal', 500, 'Something went wrong here. Try again.');
  applyHeaders(c);
  Object.entries(error?.headers ?? {}).forEach(([name, value]) =>
    c.header(name, value),
  );
  // Some CDNs keep a 404 for minutes, and a site may be added meanwhile.
  c.header('cache-control', 'no-store');
  if (!shape) return c.json(body, body.status as 400, PROBLEM_TYPE);
  const shaped = shape(body);
  return c.json(shaped.body, shaped.status as 400);
};
