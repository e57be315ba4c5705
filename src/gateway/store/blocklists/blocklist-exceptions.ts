import type { Insertable, Selectable } from 'kysely';
import type { Db } from '../db';
import type { BlocklistExceptionTable } from '../schema/blocklist-tables';

export type BlocklistExceptionRow = Selectable<BlocklistExceptionTable>;

/** Adds exceptions to lists; those that are known stay as they are. */
export const insertBlocklistExceptions = (
  trx: Db,
  rows: readonly Insertable<BlocklistExceptionTable>[],
): Promise<BlocklistExceptionRow[]> =>
  rows.length
    ? trx
        .insertInto('blocklist_exceptions')
        .values(rows)
        .onConflict((conflict) => conflict.doNothing())
        .returningAll()
        .execute()
    : Promise.resolve([]);

/** Lists the exceptions of a list, oldest first. */
export const listBlocklistExceptions = (
  db: Db,
  blocklist: number,
  { after = 0, limit }: { after?: number; limit: number },
): Promise<BlocklistExceptionRow[]> =>
  db
    .selectFrom('blocklist_exceptions')
    .selectAll()
    .where('blocklist', '=', blocklist)
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute();

/** Deletes an exception of a list, and returns it; undefined if there is none. */
export const deleteBlocklistException = (
  trx: Db,
  blocklist: number,
  id: number,
): Promise<BlocklistExceptionRow | undefined> =>
  trx
    .deleteFrom('blocklist_exceptions')
    .where('blocklist', '=', blocklist)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst();
