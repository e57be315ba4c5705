import type { Db } from '../store/db';
import { listProvenOf, updateWords } from '../store/evaders/chats';
import type { SessionRow } from '../store/schema/schema';
import { flagChat } from './flag-chat';
import { digestWords } from './traces';

/**
 * Keeps the digest of what a visitor writes first, and works out the guesses about
 * their chat by it; later messages change nothing. Part of a transaction.
 *
 * @returns whether any guess is new
 */
export const flagByWords = async (
  trx: Db,
  traceKey: Buffer,
  session: SessionRow,
  text: string,
  now: number,
): Promise<boolean> => {
  const words = digestWords(traceKey, text);
  if (words === undefined) return false;
  if (!(await updateWords(trx, session.code, words))) return false;
  const proven = await listProvenOf(trx, [session.visitor]);
  return flagChat(trx, traceKey, { session, proven, words }, now);
};
