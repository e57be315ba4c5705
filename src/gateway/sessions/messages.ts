import type { Message } from '../../protocol/messages';
import { ApiError } from '../lib/errors/api-error';
import { insertChange } from '../store/changes';
import { findMessage, insertMessage } from '../store/messages';
import type { SessionRow } from '../store/schema/schema';
import type { Db } from '../store/db';

/**
 * Adds a message to a chat whose messages pass through us.
 *
 * @throws ApiError `session_ended`
 */
export const addMessage = async (
  db: Db,
  session: SessionRow,
  message: { from: Message['from']; text: string; at: number },
): Promise<Message> => {
  if (session.ended_at !== null) {
    throw new ApiError('session_ended', 'This chat is over.');
  }
  const id = await db.transaction().execute(async (trx) => {
    const inserted = await insertMessage(trx, session.code, message);
    await insertChange(trx, {
      kind: 'message',
      subject: inserted,
      at: message.at,
    });
    return inserted;
  });
  const stored = await findMessage(db, id);
  if (!stored) throw new Error(`message ${id} is gone`);
  return stored.message;
};
