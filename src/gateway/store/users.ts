import type { Insertable, Selectable } from 'kysely';
import type { Db } from './db';
import type { Schema } from './schema/schema';

export type UserRow = Selectable<Schema['users']>;

/** Returns the user who signs in with a canonical email address. */
export const findUserByEmail = (
  db: Db,
  email: string,
): Promise<UserRow | undefined> =>
  db
    .selectFrom('users')
    .selectAll()
    .where('email', '=', email)
    .executeTakeFirst();

/**
 * Adds a user, or changes the one with this email address.
 *
 * @returns the user's id
 */
export const upsertUserByEmail = async (
  db: Db,
  { email, created_at, ...columns }: Insertable<Schema['users']>,
): Promise<number> => {
  const { id } = await db
    .insertInto('users')
    .values({ email, created_at, ...columns })
    .onConflict((conflict) => conflict.column('email').doUpdateSet(columns))
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
};

/** Returns the email addresses of users, by their ids. */
export const listEmails = async (
  db: Db,
  ids: readonly number[],
): Promise<Map<number, string>> => {
  if (!ids.length) return new Map();
  const rows = await db
    .selectFrom('users')
    .select(['id', 'email'])
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map(({ id, email }) => [id, email]));
};

/** Lists the email addresses of all users, as they sign in with them. */
export const listUserEmails = async (db: Db): Promise<string[]> => {
  const rows = await db.selectFrom('users').select('email').execute();
  return rows.map(({ email }) => email);
};

/** Returns whether there is any user. */
export const hasUsers = async (db: Db): Promise<boolean> =>
  (await db.selectFrom('users').select('id').limit(1).executeTakeFirst()) !==
  undefined;

/** Returns the user with this id. */
export const findUser = (db: Db, id: number): Promise<UserRow | undefined> =>
  db.selectFrom('users').selectAll().where('id', '=', id).executeTakeFirst();

/** Lists users by their ids, with how often they are signed in and last asked. */
export const listUsers = (
  db: Db,
  {
    after = 0,
    limit,
    now,
  }: { after?: number | undefined; limit: number; now: number },
) =>
  db
    .selectFrom('users as u')
    .leftJoin('tokens as t', (join) =>
      join.onRef('t.user', '=', 'u.id').on('t.expires_at', '>', now),
    )
    .select((select) => [
      'u.id',
      'u.email',
      'u.name',
      'u.role',
      'u.created_at',
      select.fn.count<number>('t.id').as('sign_ins'),
      select.fn.max('t.used_at').as('used_at'),
    ])
    .where('u.id', '>', after)
    .groupBy(['u.id', 'u.email', 'u.name', 'u.role', 'u.created_at'])
    .orderBy('u.id')
    .limit(limit)
    .execute();

/** Returns whether a user is an owner and no other user is. */
export const isLastOwner = async (db: Db, id: number): Promise<boolean> => {
  const owners = await db
    .selectFrom('users')
    .select('id')
    .where('role', '=', 'owner')
    .limit(2)
    .execute();
  return owners.length === 1 && owners[0]?.id === id;
};

/** Deletes a user; their sign-ins are deleted apart. */
export const deleteUser = (db: Db, id: number): Promise<unknown> =>
  db.deleteFrom('users').where('id', '=', id).execute();

/** Gives a user another password. */
export const updatePasswordHash = (
  db: Db,
  id: number,
  password_hash: string,
): Promise<unknown> =>
  db.updateTable('users').set({ password_hash }).where('id', '=', id).execute();
