import { ApiError } from '../lib/errors/api-error';
import type { Db } from '../store/db';

/** Makes a request that is sent twice count once. */
export interface IdempotencyKey {
  caller: string;
  /** The caller's `Idempotency-Key`. */
  key: string;
  requestHash: string;
}

/**
 * The ban that this very request made before, if it did.
 *
 * @throws ApiError `idempotency_key_reused`
 */
export const findIdempotentBan = async (
  db: Db,
  { caller, key, requestHash }: IdempotencyKey,
): Promise<number | undefined> => {
  const row = await db
    .selectFrom('idempotency')
    .selectAll()
    .where('caller', '=', caller)
    .where('key', '=', key)
    .executeTakeFirst();
  if (row && row.request_hash !== requestHash) {
    throw new ApiError(
      'idempotency_key_reused',
      'This Idempotency-Key was used for another request. Use a new one for each ban.',
      'idempotency-key',
    );
  }
  return row?.ban;
};

export const saveIdempotencyKey = (
  db: Db,
  once: IdempotencyKey,
  ban: number,
  at: number,
) =>
  db
    .insertInto('idempotency')
    .values({
      caller: once.caller,
      key: once.key,
      request_hash: once.requestHash,
      ban,
      created_at: at,
    })
    .execute();
