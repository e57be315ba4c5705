import { WIDGET_SCRIPTS } from '../../../src/gate/setup/widget-scripts';
import { zendeskMessaging } from '../../../src/widgets/zendesk-messaging';
import type { FakeWidget } from './fake-widget';
import { codesOf, createZendeskPage } from './fake-zendesk-page';

interface Options {
  revision?: 'current' | 'older';
  hasQueue?: boolean;
}

const EVENTS = {
  current: [
    'open',
    'close',
    'unreadMessages',
    'proactiveMessageDisplayed',
    'conversationStarted',
    'conversationOpened',
    'messagesShown',
    'conversationAgentAssigned',
  ],
  older: ['open', 'close', 'unreadMessages'],
};

/**
 * Messaging Web Widget as its documentation has it. Its current revision gives
 * whoever listens a way to stop, and each event an object; the older one gives
 * neither, and knows no conversations. None ends one.
 */
export const createFakeZendeskMessaging = ({
  revision = 'current',
  hasQueue = true,
}: Options = {}) => {
  const isCurrent = revision === 'current';
  const put: string[] = [];
  let isShown = true;
  let isOpen = false;
  let isChatting = false;

  const tell = (event: string, type: string) => {
    if (!isCurrent) return emit(event);
    emit(event, { id: crypto.randomUUID(), createdAt: Date.now(), type });
  };
  const setOpen = (open: boolean) => {
    if (open === isOpen) return;
    isOpen = open;
    if (open) tell('open', 'messagingOpened');
    else tell('close', 'messagingClosed');
  };
  const startConversation = () => {
    isChatting = true;
    // What comes with it is not known.
    if (isCurrent) emit('conversationStarted');
  };

  const commands: Record<string, () => void> = {
    open() {
      isShown = true;
      setOpen(true);
    },
    close: () => setOpen(false),
    // Nobody says that it closes as well.
    hide() {
      isShown = false;
    },
    show() {
      isShown = true;
    },
  };
  const setters: Record<string, (value: never) => void> = {
    conversationTags: (tags: string[]) => void put.push(...tags),
  };

  const { emit, listen, load, ...zendesk } = createZendeskPage(
    (area, name, value) => {
      if (area === 'messenger:on') {
        // Of a name it does not know, a revision just never tells.
        const stop = listen(name, value);
        return isCurrent ? stop : undefined;
      }
      const run =
        area === 'messenger'
          ? commands[name]
          : area === 'messenger:set'
            ? setters[name]
            : undefined;
      if (!run) throw new Error(`No ${area} ${name}`);
      run(value as never);
      return undefined;
    },
    hasQueue,
  );

  return {
    ...zendesk,
    adapter: zendeskMessaging,
    can: {
      beFound: true,
      tellAgent: isCurrent,
      tellEnd: false,
      tellRunning: false,
      end: false,
      code: true,
      claims: [],
      otherChannels: false,
      late: true,
      tellShown: true,
      // What waits in the queue gives nothing to stop with.
      unsubscribe: isCurrent && !hasQueue,
    },
    prepare: () => WIDGET_SCRIPTS['zendesk-messaging']?.('lumen'),
    script: {
      id: 'ze-snippet',
      src: 'https://static.zdassets.com/ekr/snippet.js?key=lumen',
    },
    load: () => void load(),
    startChat() {
      setOpen(true);
      startConversation();
    },
    joinAgent: () => isCurrent && emit('conversationAgentAssigned', {}),
    endChat() {
      isChatting = false;
    },
    signs: {
      'the visitor closes it': () => setOpen(false),
      'a message comes while it is closed': () => emit('unreadMessages', 1),
      ...(isCurrent && {
        'a message is shown': () => emit('messagesShown', {}),
        'an agent joins': () => emit('conversationAgentAssigned', {}),
      }),
    },
    shows: {
      'the page opens it': () => {
        setOpen(false);
        isShown = true;
        setOpen(true);
      },
      ...(isCurrent && {
        'a conversation starts': () => {
          isShown = true;
          isOpen = true;
          startConversation();
        },
      }),
    },
    isVisible: () => zendesk.isLoaded() && isShown,
    isOpen: () => isShown && isOpen,
    isChatting: () => isChatting,
    isOtherVisible: () => false,
    codes: () => codesOf(put),
    claim: () => {},
    talkNonsense: () => zendesk.talkNonsense(EVENTS[revision]),
    emit,
    setOpen,
    page: commands,
  } satisfies FakeWidget & Record<string, unknown>;
};
