import type { ErrorCode } from '../../../protocol/errors';

type Status =
  400 | 401 | 403 | 404 | 405 | 409 | 410 | 413 | 415 | 422 | 429 | 503;

const STATUS: Record<Exclude<ErrorCode, 'internal'>, Status> = {
  bad_json: 400,
  unauthorized: 401,
  forbidden: 403,
  second_factor_required: 403,
  origin_not_allowed: 403,
  refused: 403,
  not_found: 404,
  site_not_found: 404,
  session_not_found: 404,
  method_not_allowed: 405,
  never_ban: 409,
  duplicate: 409,
  conflict: 409,
  ban_over: 409,
  last_owner: 409,
  session_ended: 410,
  too_large: 413,
  unsupported_media_type: 415,
  invalid: 422,
  bad_visitor_token: 422,
  bad_identity: 422,
  no_such_key: 422,
  unproven: 422,
  unconfirmed: 422,
  idempotency_key_reused: 422,
  rate_limited: 429,
  unavailable: 503,
};

/** Returns the HTTP status of an error code. */
export const httpStatus = (code: keyof typeof STATUS): Status => STATUS[code];

/** A failure that is sent to the caller, in the shape of the API asked. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly status: Status;

  /**
   * @param detail a sentence that says what was wrong and what was expected
   * @param field the field, header or parameter that was wrong
   */
  constructor(
    readonly code: Exclude<ErrorCode, 'internal'>,
    detail: string,
    readonly field?: string,
    readonly headers: Record<string, string> = {},
  ) {
    super(detail);
    this.status = STATUS[code];
  }
}
