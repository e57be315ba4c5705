import type { Db } from './db';

/**
 * Gives a page’s token another value and end. Part of a transaction.
 *
 * @returns whether the token was there
 */
export const updatePageToken = async (
  trx: Db,
  id: number,
  next: { hash: string; expires_at: number },
): Promise<boolean> => {
  const { numUpdatedRows } = await trx
    .updateTable('tokens')
    .set(next)
    .where('id', '=', id)
    .where('page_of', 'is not', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
};

/**
 * Deletes the tokens of a user by which pages act: one, or all.
 *
 * @returns how many there were
 */
export const deletePageTokens = async (
  trx: Db,
  user: number,
  only?: number,
): Promise<number> => {
  const rows = await trx
    .deleteFrom('tokens')
    .where('user', '=', user)
    .where('page_of', 'is not', null)
    .$if(only !== undefined, (query) => query.where('id', '=', only as number))
    .returning('id')
    .execute();
  return rows.length;
};

/** Returns when a sign-in ends; undefined if there is none. */
export const findSignInEnd = async (
  db: Db,
  id: number,
): Promise<number | undefined> => {
  const row = await db
    .selectFrom('tokens')
    .select('expires_at')
    .where('id', '=', id)
    .where('user', 'is not', null)
    .executeTakeFirst();
  return row?.expires_at ?? undefined;
};
