import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import type { BanRequest } from '../../../../protocol/bans';
import type { Caller } from '../../../auth/caller';
import type { IdempotencyKey } from '../../../bans/idempotency';
import { ApiError } from '../../../lib/errors/api-error';

/**
 * Reads the header `Idempotency-Key`, with a hash of what was requested.
 *
 * @throws ApiError `invalid`
 */
export const readIdempotencyKey = (
  c: Context,
  caller: Caller,
  request: BanRequest,
): IdempotencyKey | undefined => {
  const key = c.req.header('idempotency-key');
  if (key === undefined) return undefined;
  if (key.length < 1 || key.length > 255) {
    throw new ApiError(
      'invalid',
      'Expected 1 to 255 characters.',
      'idempotency-key',
    );
  }
  const requestHash = createHash('sha256')
    .update(JSON.stringify(request))
    .digest('hex');
  return { caller: caller.key, key, requestHash };
};
