import { WIDGET_SCRIPTS } from '../../../src/gate/setup/widget-scripts';
import { acquireV1 } from '../../../src/widgets/acquire-v1';
import { createAcquirePage } from './fake-acquire-page';
import type { FakeWidget } from './fake-widget';

/**
 * Acquire 1.x: the script's element is on the page, and a queue if the page has
 * made one. No call hides it.
 */
export const createFakeAcquireV1 = ({ withQueue = true } = {}) => {
  const shared = createAcquirePage('https://s.acquire.io/a-5d3f2/init.js?full');
  const { page, app, called, emit } = shared;
  const subscribers: (() => void)[] = [];
  let person: Record<string, unknown> = {};

  const userDetails = () => {
    called();
    return { name: '', email: '', phone: '', ...person };
  };
  userDetails.subscribe = (subscriber: () => void) => {
    called();
    subscribers.push(subscriber);
  };
  Object.assign(app, { userDetails });
  if (withQueue) page.acquire = [];

  return {
    ...shared,
    adapter: acquireV1,
    can: {
      late: true,
      beFound: true,
      tellAgent: false,
      tellEnd: true,
      tellRunning: false,
      tellShown: true,
      end: false,
      code: false,
      claims: ['name', 'email', 'phone'],
      otherChannels: false,
      unsubscribe: false,
    },
    script: { src: 'https://s.acquire.io/a-lumen/init.js' },
    prepare: () => WIDGET_SCRIPTS['acquire-v1']?.('lumen'),
    load: () => shared.load(shared.run),
    startChat() {
      shared.startChat();
      emit('conversation-start', { id: 4 });
    },
    // Nothing but starts, ends and calls is documented.
    signs: {},
    joinAgent: () => emit('rtcroom-incall', true),
    endChat() {
      shared.endChat();
      emit('conversation-end', 4);
    },
    shows: {
      ...shared.shows,
      'logging out': () => {
        person = {};
        shared.rebuild();
        shared.startChat();
        subscribers.forEach((subscriber) => subscriber());
      },
    },
    codes: () => [],
    claim(claims: Record<string, unknown>) {
      person = claims;
    },
    listeners: () => shared.listeners() + subscribers.length,
  } satisfies FakeWidget & Record<string, unknown>;
};
