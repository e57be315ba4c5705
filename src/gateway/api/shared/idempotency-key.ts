import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { z } from 'zod';
import type { Caller } from '../../auth/caller';
import type { IdempotencyKey } from '../../bans/idempotency';
import { ApiError } from '../../lib/errors/api-error';

/** Describes the header `Idempotency-Key`. */
export const idempotencyHeaders = (meaning: string) =>
  z.object({
    'Idempotency-Key': z.string().min(1).max(255).optional().describe(meaning),
  });

/**
 * Reads the header `Idempotency-Key`, with a hash of what was requested.
 *
 * @throws ApiError `invalid`
 */
export const readIdempotencyKey = (
  c: Context,
  caller: Caller,
  request: unknown,
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
