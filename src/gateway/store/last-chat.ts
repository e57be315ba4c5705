import { compileOnce } from './compile-once';
import type { Db } from './db';

const askLastChatAt = compileOnce((db, { visitor }: { visitor: string }) =>
  db.selectFrom('visitors').select('last_chat_at').where('id', '=', visitor),
);

/** Returns when a visitor's last chat was started; undefined if none is known. */
export const findLastChatAt = async (
  db: Db,
  visitor: string,
): Promise<number | undefined> => {
  const [row] = await askLastChatAt(db, { visitor });
  return row?.last_chat_at;
};
