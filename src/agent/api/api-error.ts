import type { ErrorCode } from '../../protocol/errors';

/** What the gateway said no with; `unreachable` when it said nothing. */
export class ApiError extends Error {
  override name = 'ApiError';

  constructor(
    readonly code: ErrorCode | 'unreachable',
    readonly detail = '',
    readonly field?: string,
    /** Seconds to wait, where the gateway named them. */
    readonly retryAfter?: number,
  ) {
    super(detail || code);
  }
}
