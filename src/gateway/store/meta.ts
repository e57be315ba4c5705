import { compileOnce } from './compile-once';
import type { Db } from './db';

const askMeta = compileOnce((db, { name }: { name: string }) =>
  db.selectFrom('meta').select('value').where('name', '=', name),
);

/** Returns what the installation says of itself under a name, if anything. */
export const findMeta = async (
  db: Db,
  name: string,
): Promise<string | undefined> => {
  const [row] = await askMeta(db, { name });
  return row?.value;
};

/**
 * Adds a value unless the name has one.
 *
 * @returns the value of the name now: the same to all who come at once
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
  return (await findMeta(db, name)) ?? value;
};

/** Deletes the value of a name. */
export const deleteMeta = (db: Db, name: string): Promise<unknown> =>
  db.deleteFrom('meta').where('name', '=', name).execute();

/** Writes a value under a name, in place of the one before. */
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
