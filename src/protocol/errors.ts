/**
 * The stable codes of our own API's errors. Both ends compare codes, never
 * texts: a text may be reworded or translated, a code may not.
 */
export const ERROR_CODES = [
  'bad_json',
  'invalid',
  'too_large',
  'unsupported_media_type',
  'bad_visitor_token',
  'bad_identity',
  'origin_not_allowed',
  'unauthorized',
  'forbidden',
  'second_factor_required',
  'not_found',
  'site_not_found',
  'session_not_found',
  'session_ended',
  'refused',
  'duplicate',
  'conflict',
  'ban_over',
  'never_ban',
  'last_owner',
  'no_such_key',
  'unproven',
  'unconfirmed',
  'idempotency_key_reused',
  'method_not_allowed',
  'rate_limited',
  'unavailable',
  'internal',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];
