import type { Db } from './db';
import type { Schema } from './schema/schema';

type ReplyKeyRow = Schema['reply_keys'];

/** Returns what a caller's `Idempotency-Key` was used for, if it was. */
export const findReplyKey = (
  db: Db,
  caller: string,
  key: string,
): Promise<ReplyKeyRow | undefined> =>
  db
    .selectFrom('reply_keys')
    .selectAll()
    .where('caller', '=', caller)
    .where('key', '=', key)
    .executeTakeFirst();

/** Adds a key that was not used before; fails if it was. */
export const insertReplyKey = (db: Db, row: ReplyKeyRow): Promise<unknown> =>
  db.insertInto('reply_keys').values(row).execute();
