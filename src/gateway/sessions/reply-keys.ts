import type { Message } from '../../protocol/messages';
import { refuseOther, type IdempotencyKey } from '../bans/idempotency';
import type { Db } from '../store/db';
import { findMessage } from '../store/messages';
import { findReplyKey, insertReplyKey } from '../store/reply-keys';

export type { IdempotencyKey };

/**
 * Returns the reply that the same request sent before, if it did.
 *
 * @throws ApiError `idempotency_key_reused`
 */
export const findReply = async (
  db: Db,
  { caller, key, requestHash }: IdempotencyKey,
): Promise<Message | undefined> => {
  const row = await findReplyKey(db, caller, key);
  if (!row) return undefined;
  refuseOther(row, requestHash);
  return (await findMessage(db, row.message))?.message;
};

/** Remembers which reply a request sent; part of the reply's transaction. */
export const saveReplyKey = (
  trx: Db,
  { caller, key, requestHash }: IdempotencyKey,
  message: number,
  at: number,
): Promise<unknown> =>
  insertReplyKey(trx, {
    ...{ caller, key, message },
    request_hash: requestHash,
    created_at: at,
  });
