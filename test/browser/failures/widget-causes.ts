import { REFUSED_BY_GATEWAY, type Cause } from './cause';

/** Makes a chat that is seen, and leaves the globals to each cause. */
const withGlobals = (globals: string) => `
  addEventListener('DOMContentLoaded', () => {
    const chat = document.createElement('div');
    chat.className = 'acquire-livechat-widget';
    chat.textContent = 'Chat';
    document.body.append(chat);
  });
  Object.assign(window, ${globals});`;

const THROWS = withGlobals(`(() => {
  const fail = () => { throw new Error('The widget is broken'); };
  return {
    acquire: { push: fail },
    acquireIO: { on: fail, applyAction: fail, myself: fail, ui: { status: fail } },
  };
})()`);

const TALKS_NONSENSE = withGlobals(`(() => {
  const evil = new Proxy({}, { get() { throw new Error('Do not look'); } });
  return {
    acquire: [],
    acquireIO: {
      ui: 5,
      applyAction: 'no',
      myself: () => evil,
      on(name, listener) {
        [evil, null, undefined, 7, {}].forEach((one) => listener(one));
        setTimeout(listener, 20, evil);
      },
    },
  };
})()`);

/** What the chat widget does wrong. */
export const WIDGET_CAUSES: Cause[] = [
  {
    name: 'The widget never loads',
    visitor: 'new, banned',
    page: { widget: [] },
    expected: REFUSED_BY_GATEWAY,
  },
  {
    name: 'The widget throws at whatever is called',
    visitor: 'new, banned',
    page: { widget: [] },
    before: THROWS,
    expected: REFUSED_BY_GATEWAY,
  },
  {
    name: 'The widget calls back with nonsense',
    visitor: 'new, banned',
    page: { widget: [] },
    before: TALKS_NONSENSE,
    expected: REFUSED_BY_GATEWAY,
  },
  {
    name: 'The widget is removed from the page',
    visitor: 'new, banned',
    act: async (cell) => {
      await cell.page.evaluate(() => {
        document.querySelector('.acquire-livechat-widget')?.remove();
        Reflect.deleteProperty(window, 'acquire');
        Reflect.deleteProperty(window, 'acquireIO');
      });
    },
    expected: REFUSED_BY_GATEWAY,
  },
];
