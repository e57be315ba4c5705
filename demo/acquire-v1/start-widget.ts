import { openByLink } from '../acquire/open-by-link';
import { openQueue } from '../acquire/open-queue';
import type { ChatServer } from '../widget/chat-server';
import { createChat } from '../widget/create-chat';
import { createEvents } from '../widget/create-events';
import { createApp, type AcquireEvent, type AcquirePage } from './app';
import { createUserDetails } from './user-details';

/** Starts the chat widget on this page. Needs the page's body. */
export const startWidget = (server?: ChatServer): void => {
  const events = createEvents<AcquireEvent>();
  const chat = createChat({
    prefix: 'acquire_v1',
    rootClass: 'acquire-livechat-widget',
    title: 'Chat with us',
    look: { colour: '#5b4a8a' },
    asksWho: true,
    // The documents tell of an end by the agent only.
    canEnd: false,
    server,
    listener: {
      // The fields of this object are not documented. The id, which
      // "conversation-end" is documented to carry, is the plainest.
      onStarted: (id) => events.emit('conversation-start', { id }),
      // No event tells of it.
      onAnswered: () => undefined,
      onEnded: (id) => events.emit('conversation-end', id),
      onDescribed: () => details.changed(),
    },
  });
  const details = createUserDetails(chat.contact);
  const app = createApp(chat, events, details.userDetails);
  openByLink(app.startChat);
  openQueue(window as AcquirePage, app, ({ userDetails }) =>
    chat.describe({ ...userDetails }),
  );
};
