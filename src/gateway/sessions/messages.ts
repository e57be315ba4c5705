import type { Message } from '../../protocol/messages';
import { ApiError } from '../lib/errors/api-error';
import { cleanText } from '../lib/clean-text';
import { insertAudit, insertChange } from '../store/changes';
import { findMessage, insertMessage, type NewMessage } from '../store/messages';
import type { SessionRow } from '../store/schema/schema';
import type { Db } from '../store/db';

/**
 * Adds a message to a chat whose messages pass through us, without characters
 * that mislead.
 *
 * @throws ApiError `session_ended`, `invalid` if nothing is left of the text
 */
export const addMessage = async (
  db: Db,
  session: SessionRow,
  message: NewMessage,
): Promise<Message> => {
  if (session.ended_at !== null) {
    throw new ApiError('session_ended', 'This chat is over.');
  }
  const text = cleanText(message.text, 'lines');
  if (!text) {
    throw new ApiError('invalid', 'Expected text that can be read.', 'text');
  }
  const id = await db.transaction().execute(async (trx) => {
    const inserted = await insertMessage(trx, session.code, {
      ...message,
      text,
    });
    await insertChange(trx, {
      kind: 'message',
      subject: inserted,
      at: message.at,
    });
    // Whoever writes to a visitor answers for it.
    if (message.by) {
      await insertAudit(trx, {
        by: message.by,
        at: message.at,
        action: 'reply',
        subject: session.code,
        detail: { message: inserted },
      });
    }
    return inserted;
  });
  const stored = await findMessage(db, id);
  if (!stored) throw new Error(`message ${id} is gone`);
  return stored.message;
};
