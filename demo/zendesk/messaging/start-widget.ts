import type { ChatServer } from '../../widget/chat-server';
import { createChat } from '../../widget/create-chat';
import { createEvents } from '../../widget/create-events';
import { randomId } from '../../widget/random-id';
import type { Ze } from '../keep-calls';
import { createZe, type MessagingEvent, type Revision } from './create-ze';

/** Starts the widget on this page. Needs the page's body. */
export const startWidget = (
  serve: (ze: Ze) => void,
  revision: Revision,
  server?: ChatServer,
): void => {
  const events = createEvents<MessagingEvent>();
  let unread = 0;
  // Of these the older revision tells nothing.
  const tellOfConversation = (
    name: 'conversationStarted' | 'conversationAgentAssigned' | 'messagesShown',
  ) => revision === 'current' && events.emit(name, {});
  const setUnread = (count: number) => {
    if (count !== unread) events.emit('unreadMessages', (unread = count));
  };

  const chat = createChat({
    prefix: 'zendesk_messaging',
    rootClass: 'zendesk-messaging',
    title: 'Chat with us',
    look: { colour: '#7a3560' },
    // A conversation of this vendor's has no end on the page.
    canEnd: false,
    server,
    listener: {
      onStarted: () => tellOfConversation('conversationStarted'),
      onAnswered: () => tellOfConversation('conversationAgentAssigned'),
      onShown(from) {
        if (chat.state.get().open) tellOfConversation('messagesShown');
        else if (from === 'agent') setUnread(unread + 1);
      },
      onEnded: () => undefined,
    },
  });

  let { open } = chat.state.get();
  chat.state.watch(() => {
    if (open === chat.state.get().open) return;
    open = !open;
    if (open) setUnread(0);
    const type = open ? 'messagingOpened' : 'messagingClosed';
    const details = { id: randomId(), createdAt: Date.now(), type };
    events.emit(
      open ? 'open' : 'close',
      ...(revision === 'current' ? [details] : []),
    );
  });

  serve(createZe(chat, events, revision));
};
