import type { Session } from '../../protocol/sessions';
import { isWaiting } from './chat-groups';

/**
 * Returns whether somebody is to be told that a visitor waits: not of one who is
 * watched, nor of a colleague's chat. Who is blocked does not wait.
 */
const isToBeTold = (session: Session, me: number): boolean =>
  isWaiting(session) &&
  !session.flags.some(({ kind }) => kind === 'watch') &&
  (session.claimedBy === null || session.claimedBy.id === me);

/** Returns the chats of which somebody is to be told now, and was not before. */
export const findFresh = (
  sessions: Iterable<Session>,
  { me, known }: { me: number; known: ReadonlySet<string> },
): Session[] =>
  [...sessions].filter(
    (session) => isToBeTold(session, me) && !known.has(session.code),
  );
