import type { ChatServer } from '../../widget/chat-server';
import { createChat } from '../../widget/create-chat';
import { createEvents } from '../../widget/create-events';
import type { Ze } from '../keep-calls';
import { createChannels } from './channels';
import { createZe, type ClassicEvent } from './create-ze';
import { mountHelp } from './mount-help';
import { suppressIn, type SettingsGlobals } from './settings';

const COLOUR = '#3f6212';

/**
 * Starts the widget on this page, with the help as its other channel unless the
 * account has none. Needs the page's body.
 */
export const startWidget = (
  serve: (ze: Ze) => void,
  hasHelp: boolean,
  server?: ChatServer,
): void => {
  const { zESettings } = window as SettingsGlobals;
  const isSuppressed = suppressIn(zESettings) ?? false;
  const events = createEvents<ClassicEvent>();
  const chat = createChat({
    prefix: 'zendesk_classic',
    rootClass: 'zendesk-classic',
    title: 'Chat with us',
    look: { colour: COLOUR, hidden: isSuppressed },
    server,
    listener: {
      onStarted: () => events.emit('chat:start'),
      onAnswered: () =>
        events.emit('userEvent', {
          category: 'Chat',
          action: 'Chat Served by Operator',
          properties: {},
        }),
      // Documented: an end by the agent is not told.
      onEnded: (_id, by) => by === 'visitor' && events.emit('chat:end'),
    },
  });

  const tell = (open: boolean) => events.emit(open ? 'open' : 'close');
  const help = hasHelp ? mountHelp(COLOUR, tell) : undefined;
  const channels = createChannels(chat, help, isSuppressed);

  let { open } = chat.state.get();
  chat.state.watch(() => {
    if (open === chat.state.get().open) return;
    open = !open;
    tell(open);
    if (open) {
      events.emit('userEvent', {
        category: 'Chat',
        action: 'Chat Opened',
        properties: {},
      });
    }
  });

  serve(createZe(chat, events, channels));
  events.emit('chat:connected');
};
