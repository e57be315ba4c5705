import type { ChatListener } from './chat-listener';
import { chatServer, type ChatServer, type Contact } from './chat-server';
import { createConversation } from './conversation';
import type { Face } from './face';
import { kept } from './kept';
import { mountWidget } from './mount-widget';
import { shopperId } from './shopper-id';
import { createState, type Look, type Unsent } from './state';

export interface ChatOptions extends Face {
  /** Begins the names of what the widget keeps in the browser. */
  prefix: string;
  /** How the widget looks as it comes. */
  look?: Partial<Look>;
  listener: ChatListener;
  server?: ChatServer | undefined;
}

/**
 * The chat that all widgets of the demo have in common: launcher, window and
 * conversation. What each adds is its vendor's page API. Needs the page's body.
 */
export const createChat = ({
  prefix,
  look,
  listener,
  server = chatServer,
  ...face
}: ChatOptions) => {
  const opened = kept<boolean>(() => localStorage, `${prefix}_open`);
  // Words of a visitor outlive a reload, but not the tab.
  const written = kept<{ draft: string; unsent: Unsent[] }>(
    () => sessionStorage,
    `${prefix}_written`,
  );
  const { draft = '', unsent = [] } = written.read() ?? {};
  const state = createState({
    ...look,
    draft,
    unsent: unsent.map((one) => ({ ...one, failed: true })),
  });
  let person: Contact = {};
  const shopper = shopperId();
  const name = `${prefix}_conversation`;
  const conversation = createConversation({
    state,
    listener,
    server,
    contact: () => ({ ...person, shopper }),
    name,
  });
  if (conversation.resume()) state.set({ open: opened.read() === true });

  state.watch(() => {
    const { open, draft, unsent } = state.get();
    opened.write(open);
    written.write(
      draft || unsent.length ? { draft, unsent: [...unsent] } : undefined,
    );
  });
  addEventListener('storage', ({ key }) => {
    if (key === name) conversation.resume();
  });

  const contact = (): Contact => ({ ...person });
  const describe = (fields: Contact) => {
    person = { ...person, ...fields };
    conversation.describe();
    listener.onDescribed?.();
  };
  const mount = () =>
    mountWidget({ state, conversation, contact, describe, face });
  let unmount = mount();

  return {
    state,
    conversation,
    /** What page and visitor said of the visitor. */
    contact,
    /** Adds to what is known of the visitor; the agents see it too. */
    describe,
    /** Forgets visitor and conversation: somebody else goes on. */
    leave() {
      person = {};
      conversation.leave();
      listener.onDescribed?.();
    },
    /** Builds launcher and window anew. */
    rebuild() {
      unmount();
      unmount = mount();
    },
  };
};

export type Chat = ReturnType<typeof createChat>;
