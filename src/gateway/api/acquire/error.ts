import type { Problem } from '../../../protocol/errors';

const TYPES: Record<number, string> = {
  401: 'ERROR_UNAUTHORIZED',
  403: 'ERROR_UNAUTHORIZED_ACCESS',
  404: 'ERROR_RECORD_NOT_FOUND',
  // Acquire has no limits, and so no name for this.
  429: 'ERROR_RATE_LIMITED',
};

/** Acquire knows one status for whatever is wrong with what was sent. */
export const ACQUIRE_STATUSES: Record<number, number> = { 409: 400, 422: 400 };

const typeOf = ({ code, status }: Problem): string => {
  if (code === 'duplicate') return 'ERROR_DUPLICATE_RECORD_FOUND';
  if (status >= 500) return 'ERROR_SERVER_ERROR';
  return TYPES[status] ?? 'ERROR_INVALID_INPUT';
};

/**
 * An error of the Acquire-compatible API: their types and statuses. They say
 * nothing of the body but that it is JSON with the message.
 * https://developer.acquire.io/rest-apis/introduction/interrelated
 */
export const acquireError = (problem: Problem) => ({
  status: ACQUIRE_STATUSES[problem.status] ?? problem.status,
  body: {
    error: {
      type: typeOf(problem),
      message: problem.detail,
      ...(problem.field !== undefined && { field: problem.field }),
    },
  },
});
