import { z } from 'zod';
import type { Problem } from '../../../protocol/problem';
import type { FailureShape } from '../openapi/failure-shape';

const TYPES: Record<number, string> = {
  401: 'ERROR_UNAUTHORIZED',
  403: 'ERROR_UNAUTHORIZED_ACCESS',
  404: 'ERROR_RECORD_NOT_FOUND',
  // Acquire has no limits, and so no name for this.
  429: 'ERROR_RATE_LIMITED',
};

/** Acquire has one status for whatever is wrong with what was sent. */
const STATUSES: Record<number, number> = { 409: 400, 422: 400 };

/** What was wrong with one thing. */
export const acquireProblem = z.object({
  type: z.string().regex(/^ERROR_[A-Z_]+$/),
  message: z.string().min(1),
  field: z.string().optional(),
});

const errorBody = z
  .object({
    error: acquireProblem,
    message: z.string().min(1).describe('The same, where others look for it.'),
  })
  .meta({ id: 'AcquireError' });

/** The failures of the Acquire-compatible API. */
export const ACQUIRE_ERRORS: FailureShape = {
  type: 'application/json',
  schema: errorBody,
  statuses: STATUSES,
};

const errorType = ({ code, status }: Problem): string => {
  if (code === 'duplicate') return 'ERROR_DUPLICATE_RECORD_FOUND';
  if (status >= 500) return 'ERROR_SERVER_ERROR';
  return TYPES[status] ?? 'ERROR_INVALID_INPUT';
};

/**
 * Returns an error with Acquire's types and statuses. Of the body Acquire's
 * documentation says only that it is JSON with the message.
 * https://developer.acquire.io/rest-apis/introduction/interrelated
 */
export const acquireError = (
  problem: Problem,
): { status: number; body: z.infer<typeof errorBody> } => ({
  status: STATUSES[problem.status] ?? problem.status,
  body: {
    error: {
      type: errorType(problem),
      message: problem.detail,
      ...(problem.field !== undefined && { field: problem.field }),
    },
    message: problem.detail,
  },
});
