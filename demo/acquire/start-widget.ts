import type { ChatServer } from '../widget/chat-server';
import { createChat } from '../widget/create-chat';
import { createEvents } from '../widget/create-events';
import type { AcquireEvent } from './acquire-event';
import { createApp, type AcquirePage } from './app';
import { openByLink } from './open-by-link';
import { openQueue } from './open-queue';
import { DEFAULT_SETTINGS, lookOf } from './settings';

/** Starts the chat widget on this page. Needs the page's body. */
export const startWidget = (server?: ChatServer): void => {
  const events = createEvents<AcquireEvent>();
  const chat = createChat({
    prefix: 'acquire',
    rootClass: 'acquire-livechat-widget',
    title: 'Chat with us',
    look: lookOf(DEFAULT_SETTINGS),
    server,
    listener: {
      onStarted(id) {
        events.emit('new');
        // The fields of this object are not documented. The id, which
        // "conversation-end" is documented to carry, is the plainest.
        events.emit('conversation-start', { id });
      },
      onAnswered: () => events.emit('update'),
      onEnded(id) {
        events.emit('close');
        events.emit('conversation-end', id);
      },
    },
  });
  const app = createApp(chat, events);
  openByLink(() => app.max('chat'));
  openQueue(window as AcquirePage, app, (settings) => {
    if ('fields' in settings) chat.describe({ ...settings.fields?.contact });
  });
};
