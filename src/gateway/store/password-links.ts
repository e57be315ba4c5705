import type { Db } from './db';

/** Replaces the links of a user by one, which ends at a time. */
export const replacePasswordLink = async (
  db: Db,
  link: { hash: string; user: number; expires_at: number },
): Promise<void> => {
  await deletePasswordLinks(db, link.user);
  await db.insertInto('password_links').values(link).execute();
};

/** Returns the user whose link has this hash, if it has not ended. */
export const findPasswordLink = async (
  db: Db,
  hash: string,
  now: number,
): Promise<number | undefined> => {
  const row = await db
    .selectFrom('password_links')
    .select('user')
    .where('hash', '=', hash)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return row?.user;
};

/** Deletes the links of a user. */
export const deletePasswordLinks = (db: Db, user: number): Promise<unknown> =>
  db.deleteFrom('password_links').where('user', '=', user).execute();
