import { createConversation, type Conversation } from './conversation';

/** What page and visitor say of the visitor; `shopper` is the shop's own. */
export type Contact = Record<string, string>;

export interface ConversationsDeps {
  /** Carries a conversation to the agents and back, until undone. */
  relay: (conversation: Conversation, token: string) => () => void;
}

export type Conversations = ReturnType<typeof createConversations>;

interface Kept {
  conversation: Conversation;
  contact: Contact;
  relayed?: { token: string; stop: () => void };
}

/** More than one try-out needs; the oldest goes first. */
const MOST = 1000;

/** All chats of the shop, in memory, and which session each belongs to. */
export const createConversations = ({ relay }: ConversationsDeps) => {
  const all = new Map<string, Kept>();
  /** The session of each shopper. */
  const sessions = new Map<string, string>();

  const isOver = (token: string) =>
    [...all.values()].some(
      ({ conversation, relayed }) =>
        relayed?.token === token && conversation.ended,
    );

  /**
   * Page and widget do not know each other's ids. What they share is the
   * shopper. A session is the site's, not a widget's: when the shopper writes
   * in another widget while it goes on, it has that conversation as well.
   */
  const connect = (shopper: string, kept: Kept) => {
    const token = sessions.get(shopper);
    if (!token || kept.conversation.ended) return;
    if (isOver(token)) {
      sessions.delete(shopper);
      return;
    }
    if (kept.relayed?.token === token) return;
    kept.relayed?.stop();
    kept.relayed = { token, stop: relay(kept.conversation, token) };
  };

  return {
    get: (id: string) => all.get(id)?.conversation,

    start(id: string): Conversation {
      const conversation = createConversation(id);
      all.set(id, { conversation, contact: {} });
      dropOldest(all)?.relayed?.stop();
      return conversation;
    },

    /** Adds what is known of the visitor. */
    describe(id: string, contact: Contact) {
      const kept = all.get(id);
      if (!kept) return;
      Object.assign(kept.contact, contact);
      if (kept.contact['shopper']) connect(kept.contact['shopper'], kept);
    },

    /** The shopper's chat is this session now, for the agents. */
    handOver(shopper: string, token: string) {
      sessions.set(shopper, token);
      dropOldest(sessions);
      const latest = [...all.values()]
        .reverse()
        .find(({ contact }) => contact['shopper'] === shopper);
      if (latest) connect(shopper, latest);
    },

    close: () => all.forEach(({ relayed }) => relayed?.stop()),
  };
};

const dropOldest = <Value>(map: Map<string, Value>): Value | undefined => {
  const [oldest] = map;
  if (!oldest || map.size <= MOST) return undefined;
  map.delete(oldest[0]);
  return oldest[1];
};
