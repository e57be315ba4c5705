import type { Insertable, Selectable } from 'kysely';
import type { Db } from './db';
import type { Schema } from './schema/schema';

export type NeverBanRow = Selectable<Schema['never_ban']>;

/** Lists the entries of the never-ban list, by their ids. */
export const listNeverBan = (
  db: Db,
  { after = 0, limit }: { after?: number; limit: number },
): Promise<NeverBanRow[]> =>
  db
    .selectFrom('never_ban')
    .selectAll()
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute();

/** Adds an entry; undefined if it is on the list. */
export const insertNeverBan = (
  db: Db,
  row: Insertable<Schema['never_ban']>,
): Promise<NeverBanRow | undefined> =>
  db
    .insertInto('never_ban')
    .values(row)
    .onConflict((conflict) => conflict.columns(['kind', 'value']).doNothing())
    .returningAll()
    .executeTakeFirst();

/** Returns the entry with this value. */
export const findNeverBan = (
  db: Db,
  { kind, value }: Pick<NeverBanRow, 'kind' | 'value'>,
): Promise<NeverBanRow | undefined> =>
  db
    .selectFrom('never_ban')
    .selectAll()
    .where('kind', '=', kind)
    .where('value', '=', value)
    .executeTakeFirst();

/** Deletes an entry; returns it, or undefined if there is none. */
export const deleteNeverBan = (
  db: Db,
  id: number,
): Promise<NeverBanRow | undefined> =>
  db
    .deleteFrom('never_ban')
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst();
