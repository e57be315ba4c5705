import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { STATUS_CODES } from 'node:http';
import type { ErrorCode, Problem } from '../../../protocol/errors';
import type { GatewayEnv } from '../../deps';
import { ApiError } from '../../lib/errors/api-error';
import { DatabaseUnavailable } from '../../lib/errors/database-unavailable';
import { applyHeaders } from './plain-response';

type Told = Pick<ApiError, 'code' | 'status' | 'message' | 'field'>;

/** An error in the shape of our own API (RFC 9457). */
export const problemBody = ({ code, status, message, field }: Told): Problem =>
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

/** How one API tells of its failures: RFC 9457 unless it has its own shape. */
export type ErrorShape = (problem: Problem) => {
  status: number;
  body: object;
};

/** The headers of such an error. */
export const PROBLEM = { 'content-type': 'application/problem+json' };

/** Seconds in which a database is usually back. */
const RETRY_AFTER = '2';

/** Whoever sent this request went away before its end, as Node tells it. */
const hungUp = (error: unknown): boolean =>
  error instanceof Error &&
  error.message === 'aborted' &&
  'code' in error &&
  error.code === 'ECONNRESET';

/** What the caller is told of a failure; a failure of ours says only that. */
export const toApiError = (error: unknown): ApiError | undefined => {
  if (error instanceof ApiError) return error;
  if (error instanceof HTTPException && error.status === 413) {
    return new ApiError('too_large', 'The body is larger than is accepted.');
  }
  if (error instanceof DatabaseUnavailable) {
    return new ApiError(
      'unavailable',
      'The database can’t be reached. Try again in a moment.',
      undefined,
      { 'retry-after': RETRY_AFTER },
    );
  }
  // No failure of ours: anybody could fill the log with these.
  if (hungUp(error)) {
    return new ApiError('bad_json', 'The body ended before it was complete.');
  }
  return undefined;
};

/**
 * Sends an error in the shape of the API that was asked.
 *
 * @param error absent for a failure of ours, of which the caller learns no more
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
  if (!shape) return c.json(body, body.status as 400, PROBLEM);
  const shaped = shape(body);
  return c.json(shaped.body, shaped.status as 400);
};
