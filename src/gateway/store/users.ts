import type { Insertable, Selectable, Updateable } from 'kysely';
import type { Db } from './db';
import type { Schema } from './schema/schema';

export type UserRow = Selectable<Schema['users']>;

/** The sites that a user is limited to; null: none, they are of all. */
interface UserSites {
  sites?: readonly string[] | null | undefined;
}

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

/**
 * Lists users by their ids, with how often they are signed in, when they last
 * asked, and whether they have a second factor.
 */
export const listUsers = (
  db: Db,
  {
    after = 0,
    only,
    limit,
    now,
  }: {
    after?: number | undefined;
    only?: number;
    limit: number;
    now: number;
  },
) =>
  db
    .selectFrom('users as u')
    .leftJoin('tokens as t', (join) =>
      join
        .onRef('t.user', '=', 'u.id')
        .on('t.expires_at', '>', now)
        .on('t.page_of', 'is', null),
    )
    .selectAll('u')
    .select((select) => [
      select.fn.count<number>('t.id').as('sign_ins'),
      select.fn.max('t.used_at').as('used_at'),
      select
        .exists(
          select
            .selectFrom('second_factors as f')
            .select('f.user')
            .whereRef('f.user', '=', 'u.id')
            .where('f.confirmed_at', 'is not', null),
        )
        .as('has_second_factor'),
    ])
    .where('u.id', '>', after)
    .$if(only !== undefined, (select) =>
      select.where('u.id', '=', only as number),
    )
    .groupBy('u.id')
    .orderBy('u.id')
    .limit(limit)
    .execute();

/** Returns whether a user is an owner who can sign in, and nobody else is. */
export const isLastOwner = async (db: Db, id: number): Promise<boolean> => {
  const owners = await db
    .selectFrom('users')
    .select('id')
    .where('role', '=', 'owner')
    .where('disabled_at', 'is', null)
    .where('password_hash', '!=', '')
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

/** Lists the sites that a user is limited to, in their order. */
export const listUserSites = async (
  db: Db,
  user: number,
): Promise<string[]> => {
  const rows = await db
    .selectFrom('user_sites')
    .select('site')
    .where('user', '=', user)
    .orderBy('position')
    .execute();
  return rows.map(({ site }) => site);
};

/**
 * Changes a user. Part of a transaction.
 *
 * @param sites null: all; absent: as before
 */
export const updateUser = async (
  trx: Db,
  id: number,
  { sites, ...columns }: Updateable<Schema['users']> & UserSites,
): Promise<void> => {
  const all = sites !== undefined && { all_sites: sites === null ? 1 : 0 };
  if (all || Object.keys(columns).length) {
    await trx
      .updateTable('users')
      .set({ ...columns, ...all })
      .where('id', '=', id)
      .execute();
  }
  if (sites === undefined) return;
  await trx.deleteFrom('user_sites').where('user', '=', id).execute();
  if (!sites?.length) return;
  const rows = sites.map((site, position) => ({ user: id, position, site }));
  await trx.insertInto('user_sites').values(rows).execute();
};
