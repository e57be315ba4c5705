import type { Db } from './db';
import type { Schema } from './schema/schema';

type IdempotencyRow = Schema['idempotency'];

/** Returns what a caller's `Idempotency-Key` was used for, if it was. */
export const findIdempotencyKey = (
  db: Db,
  caller: string,
  key: string,
): Promise<IdempotencyRow | undefined> =>
  db
    .selectFrom('idempotency')
    .selectAll()
    .where('caller', '=', caller)
    .where('key', '=', key)
    .executeTakeFirst();

/** Adds a key that was not used before; fails if it was. */
export const insertIdempotencyKey = (
  db: Db,
  row: IdempotencyRow,
): Promise<unknown> => db.insertInto('idempotency').values(row).execute();
