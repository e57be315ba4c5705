import type { Db } from './db';

const read = async (db: Db, name: string): Promise<string | undefined> => {
  const row = await db
    .selectFrom('meta')
    .select('value')
    .where('name', '=', name)
    .executeTakeFirst();
  return row?.value;
};

/** What the installation says of itself under a name, if anything. */
export const findMeta = read;

/**
 * Writes a value unless there is one, and answers the one that is there: the
 * same to all who come at once.
 */
export const insertMetaIfAbsent = async (
  db: Db,
  name: string,
  value: string,
): Promise<string> => {
  await db
    .insertInto('meta')
    .values({ name, value })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return (await read(db, name)) ?? value;
};

/** Writes a value over the one that is there. */
export const upsertMeta = (
  db: Db,
  name: string,
  value: string,
): Promise<unknown> =>
  db
    .insertInto('meta')
    .values({ name, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute();
