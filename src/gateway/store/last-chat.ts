import type { Db } from './db';

/** Returns when a visitor's last chat was started; undefined if none is known. */
export const findLastChatAt = async (
  db: Db,
  visitor: string,
): Promise<number | undefined> => {
  const row = await db
    .selectFrom('visitors')
    .select('last_chat_at')
    .where('id', '=', visitor)
    .executeTakeFirst();
  return row?.last_chat_at;
};
