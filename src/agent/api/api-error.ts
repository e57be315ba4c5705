import type { ErrorCode } from '../../protocol/errors';

/** A failed request: the gateway's error code, or `unreachable` without one. */
export class ApiError extends Error {
  override name = 'ApiError';

  constructor(
    readonly code: ErrorCode | 'unreachable',
    readonly detail = '',
    readonly field?: string,
    /** Seconds to wait; absent unless the gateway says so. */
    readonly retryAfter?: number,
  ) {
    super(detail || code);
  }
}
