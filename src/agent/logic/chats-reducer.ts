import type { Ban } from '../../protocol/bans';
import type { AgentMessage } from '../../protocol/messages';
import type { Session } from '../../protocol/sessions';
import type { SiteShield } from '../../protocol/shield';
import type { Wave } from '../../protocol/waves';
import type { StreamEvent } from '../api/stream';

/** All that the console has received: by the stream, and by other requests. */
export interface Chats {
  sessions: ReadonlyMap<string, Session>;
  /** Messages of chats that were opened, oldest first. */
  messages: ReadonlyMap<string, readonly AgentMessage[]>;
  /** Messages of visitors that nobody has looked at here, by chat. */
  unread: ReadonlyMap<string, number>;
  /** Since when a visitor waits for an answer, ISO 8601, by chat. */
  waitingSince: ReadonlyMap<string, string>;
  /** Bans that changed since the console was opened. */
  bans: ReadonlyMap<number, Ban>;
  /** Shields that are up, by site. */
  shields: ReadonlyMap<string, SiteShield>;
  /** Waves that go on, by id. */
  waves: ReadonlyMap<number, Wave>;
  /** Counts appeals that came or were answered. */
  appealChanges: number;
  /** Codes of sessions that this connection has not sent or listed yet. */
  stale: ReadonlySet<string>;
  /** Codes of sessions that this connection has sent: newer than any list. */
  sent: ReadonlySet<string>;
  /** Whether the chats that go on are known. */
  ready: boolean;
  /** Since when the stream is disconnected, milliseconds; undefined: it is not. */
  awaySince: number | undefined;
  /** Counts connections: data loaded for an earlier one may be incomplete. */
  connection: number;
}

export type ChatsEvent =
  | StreamEvent
  /** A page of a list of chats. */
  | { type: 'page'; data: readonly Session[]; connection: number }
  /** A chat that was asked for by itself. */
  | { type: 'chat'; data: Session; connection: number }
  /** All chats of today were listed. */
  | { type: 'listed'; connection: number }
  | { type: 'messages'; code: string; data: readonly AgentMessage[] }
  /** Somebody looks at the chat here. */
  | { type: 'read'; code: string }
  /** Response to a request; `known`: the changed bans when it was sent. */
  | { type: 'answer'; data: Ban; known: Chats['bans'] };

/** The state before the stream has opened. */
export const NO_CHATS: Chats = {
  sessions: new Map(),
  messages: new Map(),
  unread: new Map(),
  waitingSince: new Map(),
  bans: new Map(),
  shields: new Map(),
  waves: new Map(),
  appealChanges: 0,
  stale: new Set(),
  sent: new Set(),
  ready: false,
  awaySince: undefined,
  connection: 0,
};

/** The state while events are applied to it. */
interface Draft extends Chats {
  sessions: Map<string, Session>;
  messages: Map<string, readonly AgentMessage[]>;
  unread: Map<string, number>;
  waitingSince: Map<string, string>;
  bans: Map<number, Ban>;
  shields: Map<string, SiteShield>;
  waves: Map<number, Wave>;
  stale: Set<string>;
  sent: Set<string>;
}

/** Returns the state after events: many cost hardly more than one. */
export const chatsReducer = (
  chats: Chats,
  events: readonly ChatsEvent[],
): Chats => {
  const draft: Draft = {
    ...chats,
    sessions: new Map(chats.sessions),
    messages: new Map(chats.messages),
    unread: new Map(chats.unread),
    waitingSince: new Map(chats.waitingSince),
    bans: new Map(chats.bans),
    shields: new Map(chats.shields),
    waves: new Map(chats.waves),
    stale: new Set(chats.stale),
    sent: new Set(chats.sent),
  };
  for (const event of events) apply(draft, event);
  return draft;
};

const apply = (chats: Draft, event: ChatsEvent): void => {
  switch (event.type) {
    case 'open':
      chats.awaySince = undefined;
      chats.connection += 1;
      chats.stale = new Set(chats.sessions.keys());
      chats.sent.clear();
      // Those that are up, and go on, are sent anew.
      chats.shields.clear();
      chats.waves.clear();
      return;
    case 'away':
      chats.awaySince ??= Date.now();
      return;
    case 'ready':
      // Lists are loaded again for each connection, and are newer.
      chats.bans.clear();
      return;
    case 'session':
      chats.sent.add(event.data.code);
      return putSession(chats, event.data);
    case 'page':
      if (event.connection !== chats.connection) return;
      chats.ready = true;
      for (const session of event.data) {
        if (!chats.sent.has(session.code)) putSession(chats, session);
      }
      return;
    case 'chat':
      if (event.connection !== chats.connection) return;
      if (!chats.sent.has(event.data.code)) putSession(chats, event.data);
      return;
    case 'listed':
      if (event.connection !== chats.connection) return;
      for (const code of chats.stale) chats.sessions.delete(code);
      chats.stale.clear();
      return;
    case 'message':
      return addMessage(chats, event.data.code, event.data.message);
    case 'messages':
      return putMessages(chats, event.code, event.data);
    case 'read':
      chats.unread.set(event.code, 0);
      return;
    case 'ban':
      return putBan(chats, event.data);
    case 'shield':
      if (event.data.until === null) chats.shields.delete(event.data.site);
      else chats.shields.set(event.data.site, event.data);
      return;
    case 'wave':
      if (event.data.endedAt === null)
        chats.waves.set(event.data.id, event.data);
      else chats.waves.delete(event.data.id);
      return;
    case 'appeal':
      chats.appealChanges += 1;
      return;
    case 'answer': {
      const { data, known } = event;
      // A change from the stream meanwhile may be newer than the response.
      if (chats.bans.get(data.id) === known.get(data.id)) putBan(chats, data);
    }
  }
};

const putSession = (chats: Draft, session: Session): void => {
  const { code, lastMessage } = session;
  const before = chats.sessions.get(code);
  chats.stale.delete(code);
  // A message may have come by the stream after this was written.
  const newest =
    before?.lastMessage && before.lastMessage.id > (lastMessage?.id ?? 0)
      ? before.lastMessage
      : lastMessage;
  chats.sessions.set(code, {
    ...session,
    lastMessage: newest,
    relayed: session.relayed || newest !== null,
  });
  if (newest?.from !== 'visitor') chats.waitingSince.delete(code);
  else if (!chats.waitingSince.has(code)) {
    chats.waitingSince.set(code, newest.at);
  }
  if (!chats.unread.has(code)) {
    chats.unread.set(code, newest?.from === 'visitor' ? 1 : 0);
  }
};

const addMessage = (
  chats: Draft,
  code: string,
  message: AgentMessage,
): void => {
  const session = chats.sessions.get(code);
  const isNew = message.id > (session?.lastMessage?.id ?? 0);
  if (chats.messages.has(code)) putMessages(chats, code, [message]);
  if (!session || !isNew) return;
  // Before its first message a chat is not known to pass through the gateway.
  chats.sessions.set(code, {
    ...session,
    lastMessage: message,
    relayed: true,
    doneAt: message.from === 'visitor' ? null : session.doneAt,
  });
  if (message.from === 'agent') {
    chats.unread.set(code, 0);
    chats.waitingSince.delete(code);
    return;
  }
  chats.unread.set(code, (chats.unread.get(code) ?? 0) + 1);
  if (!chats.waitingSince.has(code)) chats.waitingSince.set(code, message.at);
};

const putMessages = (
  chats: Draft,
  code: string,
  added: readonly AgentMessage[],
): void => {
  // A message may come twice: as a response and by the stream.
  const byId = new Map(
    [...(chats.messages.get(code) ?? []), ...added].map((one) => [one.id, one]),
  );
  const messages = [...byId.values()].sort((a, b) => a.id - b.id);
  chats.messages.set(code, messages);
  const session = chats.sessions.get(code);
  const last = messages.at(-1);
  if (session && last && last.id > (session.lastMessage?.id ?? 0)) {
    putSession(chats, { ...session, lastMessage: last });
  }
};

const putBan = (chats: Draft, ban: Ban): void => {
  chats.bans.set(ban.id, ban);
  if (ban.state === 'active' && ban.effect !== 'watch') {
    const session = ban.session && chats.sessions.get(ban.session);
    if (!session) return;
    const { id, until, createdBy: by } = ban;
    const state = session.state === 'live' ? 'blocked' : session.state;
    chats.sessions.set(session.code, {
      ...{ ...session, state, ban: { id, until, by } },
    });
    return;
  }
  // If another ban still refuses, the gateway sends the session again.
  for (const session of chats.sessions.values()) {
    if (session.ban?.id !== ban.id) continue;
    chats.sessions.set(session.code, {
      ...session,
      state: session.state === 'blocked' ? 'live' : session.state,
      ban: null,
      blockedBefore: true,
    });
  }
};
