import { kept } from './kept';
import { randomId } from './random-id';
import type { ChatServer, Contact } from './chat-server';
import type { ChatListener } from './chat-listener';
import type { ChatMessage, StateHolder } from './state';

interface Running {
  id: string;
  /** The visitor has sent something, and the page was told. */
  announced: boolean;
  /** The chat server has it. */
  started: boolean;
  /** An agent has replied. */
  answered: boolean;
}

export interface ConversationDeps {
  state: StateHolder;
  listener: ChatListener;
  server: ChatServer;
  contact: () => Contact;
  /** Name it is kept under, by which other tabs hear of it. */
  name: string;
}

/**
 * The visitor's conversation: begins with their first message, goes on over
 * pages and tabs, ends on either side.
 */
export const createConversation = ({
  state,
  listener,
  server,
  contact,
  name,
}: ConversationDeps) => {
  const stored = kept<Running>(() => localStorage, name);
  let running: Running | undefined;
  let stopListening = () => {};
  let line: Promise<void> = Promise.resolve();

  const show = (message: ChatMessage) => {
    const { messages, unsent } = state.get();
    if (messages.some(({ id }) => id === message.id)) return;
    state.set({
      messages: [...messages, message].sort((a, b) => a.id - b.id),
      unsent: unsent.filter(({ key }) => key !== message.key),
    });
    listener.onShown?.(message.from);
    if (message.from !== 'agent' || !running || running.answered) return;
    running.answered = true;
    stored.write(running);
    listener.onAnswered();
  };

  const over = (by: 'visitor' | 'shop') => {
    if (!running) return;
    const { id, announced } = running;
    running = undefined;
    stored.write();
    stopListening();
    if (!announced) return;
    state.set({ ended: true });
    listener.onEnded(id, by);
  };

  const follow = (conversation: Running) => {
    running = conversation;
    stopListening();
    stopListening = server.listen(conversation.id, show, () => over('shop'));
  };

  const deliver = async (key: string, text: string) => {
    running ??= {
      id: randomId(),
      announced: false,
      started: false,
      answered: false,
    };
    const conversation = running;
    const { id, announced, started } = conversation;
    if (!started) state.set({ messages: [], ended: false });
    if (!announced) {
      conversation.announced = true;
      listener.onStarted(id);
    }
    const body = { key, text, start: !started, contact: contact() };
    const sent = await server.send(id, body);
    if (typeof sent === 'object') {
      show(sent.message);
      if (!started && running === conversation) {
        conversation.started = true;
        stored.write(conversation);
        follow(conversation);
      }
      return;
    }
    if (sent === 'over' && running === conversation) over('shop');
    state.set({
      unsent: state
        .get()
        .unsent.map((one) =>
          one.key === key ? { ...one, failed: true } : one,
        ),
    });
  };

  const queue = (key: string, text: string) => {
    // One after the other, so that they arrive in the order they were written.
    line = line.then(() => deliver(key, text));
    return line;
  };

  return {
    /** Takes up the conversation of the page before, or of another tab. */
    resume() {
      const conversation = stored.read();
      if (conversation && conversation.id !== running?.id) {
        state.set({ messages: [], ended: false });
        follow(conversation);
      }
      return Boolean(conversation);
    },
    send(text: string) {
      const key = randomId();
      const { unsent } = state.get();
      state.set({ unsent: [...unsent, { key, text, failed: false }] });
      return queue(key, text);
    },
    retry(key: string) {
      const { unsent } = state.get();
      const found = unsent.find((one) => one.key === key);
      if (!found) return;
      state.set({
        unsent: unsent.map((one) =>
          one === found ? { ...one, failed: false } : one,
        ),
      });
      return queue(key, found.text);
    },
    /** Ends the conversation, as the visitor does. */
    end() {
      if (running?.started) server.end(running.id);
      over('visitor');
    },
    /** Forgets the conversation in this browser. For agents it goes on. */
    leave() {
      running = undefined;
      stored.write();
      stopListening();
      state.set({ messages: [], unsent: [], draft: '', ended: false });
    },
    describe: () => running?.started && server.describe(running.id, contact()),
    isRunning: () => Boolean(running?.started),
  };
};

export type Conversation = ReturnType<typeof createConversation>;
