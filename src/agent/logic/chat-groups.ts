import type { Session } from '../../protocol/sessions';
import type { Chats } from './chats-reducer';

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

/** More milliseconds than any time has: whatever this is added to comes last. */
const LAST = 2 ** 50;

/** Sorts by a number that is made once of each: thousands are sorted often. */
const sortBy = (
  all: readonly Session[],
  rank: (one: Session) => number,
): Session[] =>
  all
    .map((session) => ({ session, at: rank(session) }))
    .sort((a, b) => a.at - b.at)
    .map(({ session }) => session);

/** Returns the person's calendar day around a time, in milliseconds. */
const dayOf = (time: number): { from: number; to: number } => {
  const day = new Date(time);
  day.setHours(0, 0, 0, 0);
  const from = day.getTime();
  day.setDate(day.getDate() + 1);
  return { from, to: day.getTime() };
};

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
  const { from, to } = dayOf(now);
  const today = (session: Session) => {
    const at = closedAt(session);
    return at >= from && at < to;
  };
  const listed = view === 'mine' ? open.filter(isMine) : open;

  return {
    waiting: sortBy(listed.filter(isWaiting), waitsFrom),
    answered:
      view === 'waiting'
        ? []
        : sortBy(
            listed.filter((session) => !isWaiting(session)),
            (session) =>
              (session.goneSince === null ? 0 : LAST) - lastActivity(session),
          ),
    blocked: sortBy(
      shown.filter(
        (session) =>
          session.ban !== null && (session.state !== 'ended' || today(session)),
      ),
      (session) => -closedAt(session),
    ),
    ended: sortBy(
      shown.filter(
        (session) =>
          session.ban === null &&
          (session.state === 'ended' || session.doneAt !== null) &&
          today(session),
      ),
      (session) => -closedAt(session),
    ),
    counts: {
      mine: open.filter(isMine).length,
      waiting: open.filter(isWaiting).length,
      all: open.length,
    },
  };
};
