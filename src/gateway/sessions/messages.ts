import type { Message } from '../../protocol/messages';
import { ApiError } from '../lib/errors/api-error';
import { cleanText } from '../lib/clean-text';
import type { Secrets } from '../lib/secrets';
import { flagByWords } from '../evaders/flag-by-words';
import { insertAudit, insertChange } from '../store/changes';
import { findMessage, insertMessage, type NewMessage } from '../store/messages';
import { findReply, saveReplyKey, type IdempotencyKey } from './reply-keys';
import type { SessionRow } from '../store/schema/schema';
import { clearDone } from '../store/sessions';
import type { Db } from '../store/db';
import { joinWave } from '../waves/join-wave';

/**
 * Adds a message to a chat whose messages pass through us, without characters
 * that mislead.
 *
 * @param once makes a request that is sent twice add one message
 * @throws ApiError `session_ended`, `invalid` if nothing is left of the text,
 * `idempotency_key_reused`
 */
export const addMessage = async (
  { db, secrets }: { db: Db; secrets: Pick<Secrets, 'traceKey'> },
  session: SessionRow,
  message: NewMessage,
  once?: IdempotencyKey,
): Promise<Message> => {
  const earlier = once && (await findReply(db, once));
  if (earlier) return earlier;
  if (session.ended_at !== null) {
    throw new ApiError('session_ended', 'This chat is over.');
  }
  const text = cleanText(message.text, 'lines');
  if (!text) {
    throw new ApiError('invalid', 'Expected text that can be read.', 'text');
  }
  const id = await db.transaction().execute(async (trx) => {
    // Another request with the same key may have been first.
    const first = once && (await findReply(trx, once));
    if (first) return first.id;
    const inserted = await insertMessage(trx, session.code, {
      ...message,
      text,
    });
    await insertChange(trx, {
      kind: 'message',
      subject: inserted,
      at: message.at,
    });
    if (once) await saveReplyKey(trx, once, inserted, message.at);
    const isFlagged =
      message.from === 'visitor' &&
      (await flagByWords(trx, secrets.traceKey, session, text, message.at));
    const isBack = message.from === 'visitor' && session.done_at !== null;
    if (isBack) await clearDone(trx, session.code);
    if (isFlagged || isBack) {
      await insertChange(trx, {
        kind: 'session',
        subject: session.code,
        at: message.at,
      });
    }
    if (message.from === 'visitor') {
      const written = { id: inserted, text };
      await joinWave(trx, session.code, written, message.at);
    }
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
