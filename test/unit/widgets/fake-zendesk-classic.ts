import { WIDGET_SCRIPTS } from '../../../src/gate/setup/widget-scripts';
import { zendeskClassic } from '../../../src/widgets/zendesk-classic';
import type { FakeWidget } from './fake-widget';
import {
  codesOf,
  createZendeskPage,
  type ZendeskPage,
} from './fake-zendesk-page';

interface Settings {
  webWidget?: {
    chat?: { suppress?: boolean };
    navigation?: { popoutButton?: { enabled?: boolean } };
  };
}

interface Options {
  channels?: readonly ('chat' | 'helpCenter' | 'contactForm')[];
  hasQueue?: boolean;
  /** What the page has in `zESettings`. */
  settings?: unknown;
  /** Settings changed later take effect later, not in the same call. */
  isSlow?: boolean;
}

const EVENTS = [
  'chat:connected',
  'chat:start',
  'chat:end',
  'chat:status',
  'chat:departmentStatus',
  'chat:unreadMessages',
  'chat:popout',
  'open',
  'close',
  'userEvent',
];

/**
 * Web Widget (Classic) as its documentation has it: settings read once, getters
 * that answer nothing before the widget is there, and no way to unsubscribe.
 */
export const createFakeZendeskClassic = ({
  channels = ['chat', 'helpCenter'],
  hasQueue = true,
  settings = {},
  isSlow = false,
}: Options = {}) => {
  const page: ZendeskPage = window;
  const put: string[] = [];
  const tags = new Set<string>();
  let isSuppressed = false;
  let hasPopout = true;
  let isShown = true;
  let isOpen = false;
  let isChatting = false;

  const available = () =>
    channels.filter((channel) => channel !== 'chat' || !isSuppressed);
  const display = () => {
    if (!isShown || !available()[0]) return 'hidden';
    return available()[1] && !(isOpen && isChatting)
      ? 'contactOptions'
      : available()[0];
  };
  const isChatThere = () => isShown && available().includes('chat');

  const take = ({ webWidget }: Settings) => {
    isSuppressed = webWidget?.chat?.suppress ?? isSuppressed;
    hasPopout = webWidget?.navigation?.popoutButton?.enabled ?? hasPopout;
  };
  const setOpen = (open: boolean) => {
    if (open === isOpen) return;
    isOpen = open;
    emit(open ? 'open' : 'close');
  };
  const startChat = (eventsBefore: readonly string[] = []) => {
    isChatting = true;
    eventsBefore.forEach((event) => emit(event));
    emit('chat:start');
  };
  const endChat = () => {
    if (!isChatting) return;
    isChatting = false;
    emit('chat:end');
  };

  const getters: Record<string, () => unknown> = {
    'chat:isChatting': () => isChatting,
    display,
  };
  const commands: Record<string, (value: never) => unknown> = {
    hide() {
      isShown = false;
      setOpen(false);
    },
    show: () => (isShown = true),
    'chat:end': endChat,
    updateSettings: (changes: Settings) =>
      void (isSlow ? setTimeout(take, 100, changes) : take(changes)),
    'chat:addTags': (added: string[]) =>
      added.forEach((tag) => {
        put.push(tag);
        tags.add(tag);
      }),
    'chat:removeTags': (removed: string[]) =>
      removed.forEach((tag) => tags.delete(tag)),
  };

  const { emit, listen, load, clear, ...zendesk } = createZendeskPage(
    (area, name, value) => {
      const answer = {
        'webWidget:on': () => {
          if (!EVENTS.includes(name)) throw new Error(`No event ${name}`);
          listen(name, value);
        },
        'webWidget:get': () => getters[name]?.(),
        webWidget: () => {
          const command = commands[name];
          if (!command) throw new Error(`No command ${name}`);
          command(value as never);
        },
      }[area];
      if (!answer) throw new Error(`No ${area} here`);
      return answer();
    },
    hasQueue,
  );
  if (settings) page.zESettings = settings;

  return {
    ...zendesk,
    adapter: zendeskClassic,
    can: {
      beFound: true,
      tellAgent: true,
      tellEnd: true,
      tellRunning: true,
      end: true,
      code: true,
      claims: [],
      otherChannels: channels.length > 1,
      late: true,
      tellShown: true,
      unsubscribe: false,
    },
    prepare: () => WIDGET_SCRIPTS['zendesk-classic']?.('lumen'),
    script: {
      id: 'ze-snippet',
      src: 'https://static.zdassets.com/ekr/snippet.js?key=lumen',
    },
    clear,
    load() {
      take((page.zESettings ?? {}) as Settings);
      if (load()) emit('chat:connected');
    },
    startChat(eventsBefore?: readonly string[]) {
      setOpen(true);
      emit('userEvent', { category: 'Chat', action: 'Chat Opened' });
      startChat(eventsBefore);
    },
    joinAgent: () =>
      emit('userEvent', {
        category: 'Chat',
        action: 'Chat Served by Operator',
        properties: {},
      }),
    endChat,
    /** No event tells of it. */
    endChatByAgent() {
      isChatting = false;
    },
    signs: {
      'it connects': () => emit('chat:connected'),
      'the visitor closes it': () => setOpen(false),
    },
    shows: {
      'the page opens it': () => {
        isShown = true;
        isOpen = false;
        setOpen(true);
      },
      'the page gives the chat back, and opens it': () => {
        take({ webWidget: { chat: { suppress: false } } });
        isShown = true;
        isOpen = false;
        setOpen(true);
      },
      'it connects anew, without its settings': () => {
        isSuppressed = false;
        isShown = true;
        emit('chat:connected');
      },
      // `$zopim.livechat.say()`, or `chat:send`
      'the page says something for the visitor': () => {
        isSuppressed = false;
        isShown = true;
        startChat();
      },
    },
    isVisible: () => zendesk.isLoaded() && isChatThere(),
    isOpen: () => isChatThere() && isOpen && isChatting,
    isChatting: () => isChatting,
    isOtherVisible: () =>
      isShown && available().some((channel) => channel !== 'chat'),
    codes: () => codesOf(put),
    claim: () => {},
    talkNonsense: () => zendesk.talkNonsense(EVENTS),
    emit,
    display,
    tags: () => [...tags],
    isShown: () => isShown,
    hasPopout: () => hasPopout,
    setOpen,
  } satisfies FakeWidget & Record<string, unknown>;
};
