import type { Session } from '../../protocol/sessions';
import { DAY_MS } from './times';

/**
 * Returns the live chats, those whose visitor is blocked, and those ended in the
 * last 24 h, newest first.
 */
export const chatLists = (
  sessions: Iterable<Session>,
  now: number,
): { live: Session[]; blocked: Session[]; ended: Session[] } => {
  const all = [...sessions];
  // By start, not by last message, so that rows do not move while one reads.
  const open = newestFirst(
    all.filter(({ state }) => state !== 'ended'),
    ({ startedAt }) => startedAt,
  );
  return {
    live: open.filter(({ ban }) => !ban),
    blocked: open.filter(({ ban }) => ban),
    ended: newestFirst(
      all.filter(
        ({ state, endedAt }) =>
          state === 'ended' && now - Date.parse(endedAt ?? '') < DAY_MS,
      ),
      ({ endedAt }) => endedAt ?? '',
    ),
  };
};

/** Returns whether the visitor of a chat waits for an answer. */
const isWaiting = (session: Session): boolean =>
  session.state === 'live' &&
  session.goneSince === null &&
  session.doneAt === null &&
  session.lastMessage?.from === 'visitor';

/** Counts the chats that wait for an answer, of one site or of all. */
export const countWaiting = (
  sessions: Iterable<Session>,
  site: string | undefined,
): number =>
  [...sessions].filter(
    (session) =>
      (site === undefined || session.site === site) && isWaiting(session),
  ).length;

const newestFirst = (sessions: Session[], at: (one: Session) => string) =>
  sessions.sort((a, b) => Date.parse(at(b)) - Date.parse(at(a)));
