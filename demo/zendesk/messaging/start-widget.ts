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
  // The older revision tells of opening and closing only, and of nothing else.
  const tellOfConversation = (
    name: 'conversationStarted' | 'conversationAgentAssigned',
  ) => revision === 'current' && events.emit(name, {});

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
      onEnded: () => undefined,
    },
  });

  let { open } = chat.state.get();
  chat.state.watch(() => {
    if (open === chat.state.get().open) return;
    open = !open;
    const type = open ? 'messagingOpened' : 'messagingClosed';
    const details = { id: randomId(), createdAt: Date.now(), type };
    events.emit(
      open ? 'open' : 'close',
      ...(revision === 'current' ? [details] : []),
    );
  });

  serve(createZe(chat, events, revision));
};
