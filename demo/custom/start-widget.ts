import type { ChatServer } from '../widget/chat-server';
import { createChat } from '../widget/create-chat';
import { createEvents } from '../widget/create-events';
import { createLumenChat, type LumenEvent, type LumenPage } from './lumen-chat';

/** Starts the chat widget on this page. Needs the page's body. */
export const startWidget = (server?: ChatServer): void => {
  const events = createEvents<LumenEvent>();
  const chat = createChat({
    prefix: 'lumen',
    rootClass: 'lumen-chat',
    title: 'Lumen & Oak',
    look: { colour: '#6d4c1d' },
    asksWho: true,
    server,
    listener: {
      onStarted: () => events.emit('start'),
      onAnswered: () => events.emit('answer'),
      onEnded: () => events.emit('end'),
    },
  });
  (window as LumenPage).lumenChat = createLumenChat(chat, events);
};
