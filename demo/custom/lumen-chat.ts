import type { Chat } from '../widget/create-chat';
import type { Events } from '../widget/create-events';

export type LumenEvent = 'start' | 'answer' | 'end';

/** Subscribes to an event. Returns a function that unsubscribes. */
type On = (listener: () => void) => () => void;

/** What the shop's own chat widget lets its pages do. */
export interface LumenChat {
  hide(): void;
  show(): void;
  /** The visitor started a chat; not said of one that goes on. */
  onStart: On;
  /** A chat goes on. */
  isRunning(): boolean;
  /** Somebody replied for the first time. */
  onAnswer: On;
  onEnd: On;
  /** What the visitor filled in. */
  customer(): { name?: string; email?: string };
  /** Puts a text beside the chat, for those who answer it. */
  setReference(reference: string): void;
}

/** The name the widget puts on the page. */
export interface LumenPage {
  lumenChat?: LumenChat;
}

/** What pages can do with the widget. */
export const createLumenChat = (
  { state, conversation, contact, describe }: Chat,
  events: Events<LumenEvent>,
): LumenChat => {
  const on =
    (name: LumenEvent): On =>
    (listener) =>
      events.on(name, listener);
  return {
    hide: () => state.set({ hidden: true }),
    show: () => state.set({ hidden: false }),
    onStart: on('start'),
    isRunning: conversation.isRunning,
    onAnswer: on('answer'),
    onEnd: on('end'),
    customer() {
      const { name, email } = contact();
      return {
        ...(typeof name === 'string' && name && { name }),
        ...(typeof email === 'string' && email && { email }),
      };
    },
    setReference: (reference) => describe({ reference }),
  };
};
