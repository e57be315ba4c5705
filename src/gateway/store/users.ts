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

/** Lists which of these email addresses are users'. */
export const listStaffEmails = async (
  db: Db,
  emails: readonly string[],
): Promise<string[]> => {
  if (!emails.length) return [];
  const rows = await db
    .selectFrom('users')
    .select('email')
    .where('email', 'in', emails)
    .execute();
  return rows.map(({ email }) => email);
};
