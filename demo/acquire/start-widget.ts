import { createApp } from './app';
import { openQueue, type AcquireGlobals } from './open-queue';
import { createConversation } from './conversation';
import { createEvents } from './events';
import { kept } from './kept';
import { mountWidget } from './mount-widget';
import { chatServer, type ChatServer, type Contact } from './chat-server';
import { createState, type Unsent } from './state';

/** Starts the chat widget on this page. Needs the page's body. */
export const startWidget = (server: ChatServer = chatServer): void => {
  const opened = kept<boolean>(() => localStorage, 'acquire_open');
  // Words of a visitor outlive a reload, but not the tab.
  const written = kept<{ draft: string; unsent: Unsent[] }>(
    () => sessionStorage,
    'acquire_written',
  );
  const { draft = '', unsent = [] } = written.read() ?? {};
  const state = createState({
    draft,
    unsent: unsent.map((one) => ({ ...one, failed: true })),
  });
  const events = createEvents();
  const person: Contact = {};
  const contact = () => person;
  const conversation = createConversation({ state, events, server, contact });
  if (conversation.resume()) state.set({ open: opened.read() === true });

  state.watch(() => {
    const { open, draft, unsent } = state.get();
    opened.write(open);
    written.write(
      draft || unsent.length ? { draft, unsent: [...unsent] } : undefined,
    );
  });
  addEventListener('storage', ({ key }) => {
    if (key === conversation.storedAs) conversation.resume();
  });

  let unmount = mountWidget(state, conversation);
  const rebuild = () => {
    unmount();
    unmount = mountWidget(state, conversation);
  };
  const app = createApp({ state, events, contact, rebuild });
  openQueue(window as AcquireGlobals, app, (fields) => {
    Object.assign(person, fields);
    conversation.describe();
  });
};
