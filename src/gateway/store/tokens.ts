import type { Selectable } from 'kysely';
import type { Permission, Role } from '../../protocol/agent';
import type { Db } from './db';
import type { Schema } from './schema/schema';

type TokenRow = Selectable<Schema['tokens']>;

/** A token of a program or of a signed-in person. */
export interface StoredToken extends Omit<TokenRow, 'sites' | 'permissions'> {
  /** Null: all sites. */
  sites: string[] | null;
  permissions: Permission[];
}

/** A token with what is said of the person who signed in with it. */
export interface TokenWithUser extends StoredToken {
  user_name: string | null;
  user_role: Role | null;
  email: string | null;
}

/** Returns the token with this hash, whether it has expired or not. */
export const findToken = async (
  db: Db,
  hash: string,
): Promise<TokenWithUser | undefined> => {
  const row = await db
    .selectFrom('tokens as t')
    .leftJoin('users as u', 'u.id', 't.user')
    .selectAll('t')
    .select(['u.name as user_name', 'u.role as user_role', 'u.email'])
    .where('t.hash', '=', hash)
    .executeTakeFirst();
  return (
    row && {
      ...row,
      sites: row.sites === null ? null : (JSON.parse(row.sites) as string[]),
      permissions: JSON.parse(row.permissions ?? '[]') as Permission[],
    }
  );
};

/**
 * Adds a token. Part of a transaction.
 *
 * @returns its id
 */
export const insertToken = async (
  trx: Db,
  { sites, permissions, ...row }: Omit<StoredToken, 'id'>,
): Promise<number> => {
  const { id } = await trx
    .insertInto('tokens')
    .values({
      ...row,
      sites: sites && JSON.stringify(sites),
      permissions: permissions.length ? JSON.stringify(permissions) : null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
};

/** Ends everything that a user is signed in with. */
export const deleteTokensOfUser = (db: Db, user: number): Promise<unknown> =>
  db.deleteFrom('tokens').where('user', '=', user).execute();

/**
 * Deletes the token of a signed-in person; that of a program stays.
 *
 * @returns the person's id, if it was one
 */
export const deletePersonToken = async (
  db: Db,
  hash: string,
): Promise<number | undefined> => {
  const row = await db
    .deleteFrom('tokens')
    .where('hash', '=', hash)
    .where('user', 'is not', null)
    .returning('user')
    .executeTakeFirst();
  return row?.user ?? undefined;
};
