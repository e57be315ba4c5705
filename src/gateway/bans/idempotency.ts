import { ApiError } from '../lib/errors/api-error';
import type { Db } from '../store/db';
import { findIdempotencyKey, insertIdempotencyKey } from '../store/idempotency';

/** Makes a request that is sent twice count once. */
export interface IdempotencyKey {
  caller: string;
  /** The caller's `Idempotency-Key`. */
  key: string;
  requestHash: string;
}

/**
 * Refuses a key that was used for another request.
 *
 * @throws ApiError `idempotency_key_reused`
 */
export const refuseOther = (
  row: { request_hash: string },
  requestHash: string,
): void => {
  if (row.request_hash === requestHash) return;
  throw new ApiError(
    'idempotency_key_reused',
    'This Idempotency-Key was used for another request. Use a new one for each.',
    'idempotency-key',
  );
};

/**
 * Returns the ban that the same request made before, if it did.
 *
 * @throws ApiError `idempotency_key_reused`
 */
export const findIdempotentBan = async (
  db: Db,
  { caller, key, requestHash }: IdempotencyKey,
): Promise<number | undefined> => {
  const row = await findIdempotencyKey(db, caller, key);
  if (row) refuseOther(row, requestHash);
  return row?.ban;
};

/** Remembers which ban a request made; part of the ban's transaction. */
export const saveIdempotencyKey = (
  trx: Db,
  { caller, key, requestHash }: IdempotencyKey,
  ban: number,
  at: number,
): Promise<unknown> =>
  insertIdempotencyKey(trx, {
    ...{ caller, key, ban },
    request_hash: requestHash,
    created_at: at,
  });
