import type { Db } from './db';

/** The email addresses of users, by their ids. */
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
