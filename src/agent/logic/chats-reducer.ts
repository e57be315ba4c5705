import type { Ban } from '../../protocol/bans';
import type { Message } from '../../protocol/messages';
import type { Session } from '../../protocol/sessions';
import type { StreamEvent } from '../api/stream';

/** All that the panel has received: by the stream, and by other requests. */
export interface Chats {
  sessions: ReadonlyMap<string, Session>;
  messages: ReadonlyMap<string, readonly Message[]>;
  /** Bans that changed since the panel was opened. */
  bans: ReadonlyMap<number, Ban>;
  /** Codes of sessions that this connection has not sent yet. */
  stale: ReadonlySet<string>;
  /** Whether all sessions of the start have arrived. */
  ready: boolean;
  /** Whether the stream is disconnected. */
  away: boolean;
  /** Counts connections: data loaded for an earlier one may be incomplete. */
  connection: number;
}

export type ChatsEvent =
  | StreamEvent
  | { type: 'messages'; code: string; data: readonly Message[] }
  /** Response to a request; `known`: the changed bans when it was sent. */
  | { type: 'answer'; data: Ban; known: Chats['bans'] };

/** The state before the stream has opened. */
export const NO_CHATS: Chats = {
  sessions: new Map(),
  messages: new Map(),
  bans: new Map(),
  stale: new Set(),
  ready: false,
  away: false,
  connection: 0,
};

/** Returns the state after an event. */
export const chatsReducer = (chats: Chats, event: ChatsEvent): Chats => {
  switch (event.type) {
    case 'open':
      return {
        ...chats,
        away: false,
        connection: chats.connection + 1,
        stale: new Set(chats.sessions.keys()),
      };
    case 'away':
      return { ...chats, away: true };
    case 'ready':
      return {
        ...chats,
        ready: true,
        stale: new Set(),
        // Lists are loaded again for each connection, and are newer.
        bans: new Map(),
        sessions: new Map(
          [...chats.sessions].filter(([code]) => !chats.stale.has(code)),
        ),
      };
    case 'session': {
      const stale = new Set(chats.stale);
      stale.delete(event.data.code);
      return { ...withSession(chats, event.data), stale };
    }
    case 'message':
      return withMessages(chats, event.data.code, [event.data.message]);
    case 'messages':
      return withMessages(chats, event.code, event.data);
    case 'ban':
      return withBan(chats, event.data);
    case 'answer': {
      const { data, known } = event;
      // A change from the stream meanwhile may be newer than the response.
      return chats.bans.get(data.id) === known.get(data.id)
        ? withBan(chats, data)
        : chats;
    }
  }
};

const withSession = (chats: Chats, session: Session): Chats => ({
  ...chats,
  sessions: new Map(chats.sessions).set(session.code, session),
});

const withMessages = (
  chats: Chats,
  code: string,
  added: readonly Message[],
): Chats => {
  // A message may come twice: as a response and by the stream.
  const byId = new Map(
    [...(chats.messages.get(code) ?? []), ...added].map((one) => [one.id, one]),
  );
  const messages = [...byId.values()].sort((a, b) => a.id - b.id);
  const session = chats.sessions.get(code);
  const lastMessage = messages.at(-1) ?? null;
  return {
    ...(session ? withSession(chats, { ...session, lastMessage }) : chats),
    messages: new Map(chats.messages).set(code, messages),
  };
};

const withBan = (chats: Chats, ban: Ban): Chats => {
  const known = { ...chats, bans: new Map(chats.bans).set(ban.id, ban) };
  const sessions = [...chats.sessions.values()];
  if (ban.state === 'active' && ban.effect !== 'watch') {
    const session = sessions.find(({ code }) => code === ban.session);
    if (!session || session.ban) return known;
    const { id, until, createdBy: by } = ban;
    return withSession(known, { ...session, ban: { id, until, by } });
  }
  // If another ban still refuses, the gateway sends the session again.
  return sessions
    .filter((session) => session.ban?.id === ban.id)
    .map((session) => ({ ...session, ban: null, blockedBefore: true }))
    .reduce<Chats>(withSession, known);
};
