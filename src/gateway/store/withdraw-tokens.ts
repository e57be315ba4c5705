import type { Db } from './db';

/** A token of a program, as far as it has to be known to revoke it. */
const revocable = (db: Db) =>
  db
    .selectFrom('tokens')
    .select(['id', 'name', 'role', 'expires_at'])
    .select(['created_by', 'created_by_user'])
    .where('user', 'is', null);

/** Returns the token of a program with this id. */
export const findRevocableToken = (db: Db, id: number) =>
  revocable(db).where('id', '=', id).executeTakeFirst();

/** Returns the tokens of programs that begin so, or have this hash. */
export const findTokensLike = (
  db: Db,
  { prefix, hash }: { prefix: string; hash: string },
) =>
  revocable(db)
    .where((where) =>
      where.or([where('prefix', '=', prefix), where('hash', '=', hash)]),
    )
    .execute();

/** Lists the tokens of programs that a user or a token has made. */
export const listTokensMadeBy = (
  db: Db,
  maker: { id: number; isUser: boolean },
) =>
  revocable(db)
    .where('created_by', '=', maker.id)
    .where('created_by_user', '=', maker.isUser ? 1 : 0)
    .orderBy('id')
    .execute();

/** Updates when the token of a program ends. */
export const updateTokenEnd = (
  trx: Db,
  id: number,
  expiresAt: number | null,
): Promise<unknown> =>
  trx
    .updateTable('tokens')
    .set({ expires_at: expiresAt })
    .where('id', '=', id)
    .where('user', 'is', null)
    .execute();

/** Deletes tokens by their ids, with their sites and permissions. */
export const deleteTokens = (db: Db, ids: readonly number[]) =>
  db.deleteFrom('tokens').where('id', 'in', ids).execute();

/**
 * Ends what a user is signed in with: all, one of them, or all but one.
 *
 * @returns how many there were
 */
export const deleteSignIns = async (
  db: Db,
  user: number,
  { only, except }: { only?: number; except?: number | null } = {},
): Promise<number> => {
  const rows = await db
    .deleteFrom('tokens')
    .where('user', '=', user)
    .$if(only !== undefined, (query) => query.where('id', '=', only as number))
    .$if(typeof except === 'number', (query) =>
      query.where('id', '!=', except as number),
    )
    .returning('id')
    .execute();
  return rows.length;
};

/** Writes when a token was used; of several uses the last stays. */
export const updateTokenUsed = (
  db: Db,
  id: number,
  usedAt: number,
): Promise<unknown> =>
  db
    .updateTable('tokens')
    .set({ used_at: usedAt })
    .where('id', '=', id)
    .where((where) =>
      where.or([where('used_at', 'is', null), where('used_at', '<', usedAt)]),
    )
    .execute();
