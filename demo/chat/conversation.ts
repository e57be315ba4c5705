/** One message, as the chat server keeps it. */
interface ChatMessage {
  /** Counts from 1 in each conversation. */
  id: number;
  /** The sender's own name for it, so that sending again adds nothing. */
  key?: string;
  from: 'visitor' | 'agent';
  text: string;
  at: string;
}

/** One chat of the shop. */
export interface Conversation {
  readonly id: string;
  readonly messages: readonly ChatMessage[];
  readonly ended: boolean;
  add(from: ChatMessage['from'], text: string, key?: string): ChatMessage;
  end(): void;
  /** Settles when a message is added or the conversation ends. */
  nextChange(): Promise<void>;
}

/** Starts an empty conversation, kept in memory. */
export const createConversation = (id: string): Conversation => {
  const messages: ChatMessage[] = [];
  let ended = false;
  let change = deferred();

  const changed = () => {
    const previous = change;
    change = deferred();
    previous.resolve();
  };

  return {
    id,
    messages,
    get ended() {
      return ended;
    },
    add(from, text, key) {
      const known = key && messages.find((message) => message.key === key);
      if (known) return known;
      const at = new Date().toISOString();
      const message: ChatMessage = { id: messages.length + 1, from, text, at };
      if (key) message.key = key;
      messages.push(message);
      changed();
      return message;
    },
    end() {
      ended = true;
      changed();
    },
    nextChange: () => change.promise,
  };
};

const deferred = () => {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((done) => (resolve = done));
  return { promise, resolve };
};
