import type { Session } from '../../protocol/sessions';
import type { Chats } from './chats-reducer';
import { isSameDay } from './times';

/** Which of the chats that go on are listed. */
export const CHAT_VIEWS = ['mine', 'waiting', 'all'] as const;
export type ChatView = (typeof CHAT_VIEWS)[number];

/** The chats of the list, by what is to be done. */
export interface ChatGroups {
  /** The visitor wrote last and is there; longest first. */
  waiting: Session[];
  /** The others that go on, newest first; those whose visitor left come last. */
  answered: Session[];
  blocked: Session[];
  /** Over, or done, today. */
  ended: Session[];
  counts: Record<ChatView, number>;
}

/** Returns whether a chat goes on, and there is something to do in it. */
const isOpen = ({ state, ban, doneAt }: Session): boolean =>
  state === 'live' && ban === null && doneAt === null;

/** Returns whether the visitor of a chat is there and waits for an answer. */
export const isWaiting = (session: Session): boolean =>
  isOpen(session) &&
  session.goneSince === null &&
  session.lastMessage?.from === 'visitor';

/** Returns when something was last said in a chat, or it began. */
export const lastActivity = ({ lastMessage, startedAt }: Session): number =>
  Date.parse(lastMessage?.at ?? startedAt);

/** Returns when a chat was blocked, done or over, as far as that is known. */
const closedAt = ({ endedAt, doneAt, ...session }: Session): number =>
  endedAt || doneAt
    ? Date.parse(endedAt ?? doneAt ?? '')
    : lastActivity({ ...session, endedAt, doneAt });

/** Sorts chats into the groups of the list. */
export const chatGroups = (
  { sessions, waitingSince }: Pick<Chats, 'sessions' | 'waitingSince'>,
  {
    now,
    me,
    site,
    view,
  }: { now: number; me: number; site: string | undefined; view: ChatView },
): ChatGroups => {
  const shown = [...sessions.values()].filter(
    (session) => site === undefined || session.site === site,
  );
  const open = shown.filter(isOpen);
  const isMine = ({ claimedBy }: Session) => claimedBy?.id === me;
  const waitsFrom = ({ code }: Session) =>
    Date.parse(waitingSince.get(code) ?? '') || 0;
  const today = (session: Session) => isSameDay(closedAt(session), now);
  const newestFirst = (all: Session[], at: (one: Session) => number) =>
    all.sort((a, b) => at(b) - at(a));
  const listed = view === 'mine' ? open.filter(isMine) : open;

  return {
    waiting: listed
      .filter(isWaiting)
      .sort((a, b) => waitsFrom(a) - waitsFrom(b)),
    answered:
      view === 'waiting'
        ? []
        : newestFirst(
            listed.filter((session) => !isWaiting(session)),
            lastActivity,
          ).sort(
            (a, b) =>
              Number(a.goneSince !== null) - Number(b.goneSince !== null),
          ),
    blocked: newestFirst(
      shown.filter(
        (session) =>
          session.ban !== null && (session.state !== 'ended' || today(session)),
      ),
      closedAt,
    ),
    ended: newestFirst(
      shown.filter(
        (session) =>
          session.ban === null &&
          (session.state === 'ended' || session.doneAt !== null) &&
          today(session),
      ),
      closedAt,
    ),
    counts: {
      mine: open.filter(isMine).length,
      waiting: open.filter(isWaiting).length,
      all: open.length,
    },
  };
};
