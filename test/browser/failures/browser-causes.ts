import { REFUSED_BY_GATEWAY, REFUSED_BY_RECORD, type Cause } from './cause';
import { startChat } from './start-chat';
import { visitorAt } from '../people';

const without = (name: string, place = 'window') =>
  `Object.defineProperty(${place}, '${name}', { value: undefined, configurable: true });`;

const NO_TIMEOUT = without('timeout', 'AbortSignal');
const NO_LOCKS = without('locks', 'navigator');
const NO_CHANNEL = without('BroadcastChannel');
/** Only for the gate: the shop's chat is made with such sheets. */
const NO_SHEETS = `
  ${without('adoptedStyleSheets', 'Document.prototype')}
  const Sheet = CSSStyleSheet;
  window.CSSStyleSheet = class extends Sheet {
    constructor() {
      if (/doorlist/.test(Error().stack)) throw TypeError('Illegal constructor');
      super();
    }
  };`;

/** The widget that has no call to hide it. */
const ACQUIRE_V1: Cause['page'] = {
  widget: ['/acquire-v1-queue.js', '/acquire-v1/a-lumen/init.js'],
  vendor: 'acquire-v1',
};

/** What a browser of 2021 lacks. */
export const BROWSER_CAUSES: Cause[] = [
  {
    name: 'The browser has no AbortSignal.timeout',
    visitor: 'new, banned',
    before: NO_TIMEOUT,
    expected: REFUSED_BY_GATEWAY,
  },
  {
    name: 'The browser has no Web Locks',
    visitor: 'new, banned',
    before: NO_LOCKS,
    expected: REFUSED_BY_GATEWAY,
  },
  {
    name: 'The browser has no BroadcastChannel',
    visitor: 'new, banned',
    before: NO_CHANNEL,
    expected: REFUSED_BY_GATEWAY,
    note: 'other tabs hear of it when they ask themselves',
  },
  {
    name: 'The browser has no constructable style sheets, with Acquire 1',
    visitor: 'new, banned',
    before: NO_SHEETS,
    page: ACQUIRE_V1,
    expected: REFUSED_BY_GATEWAY,
  },
  {
    name: 'The browser has no constructable style sheets, with Acquire 1',
    visitor: 'refused before',
    before: NO_SHEETS,
    page: ACQUIRE_V1,
    expected: REFUSED_BY_RECORD,
  },
  {
    name: 'The browser keeps no cookie of another site',
    visitor: 'new',
    cookies: 'none',
    prepare: async (cell) => {
      await cell.page.goto(cell.url);
      await startChat(cell);
      await cell.banVisitor();
      await visitorAt(cell.page).isRefused();
    },
    expected: REFUSED_BY_RECORD,
    note: 'the record knows the visitor, too',
  },
  {
    name: 'The browser has none of these',
    visitor: 'new, banned',
    cookies: 'none',
    before: NO_TIMEOUT + NO_LOCKS + NO_CHANNEL + NO_SHEETS,
    page: ACQUIRE_V1,
    expected: REFUSED_BY_GATEWAY,
  },
];
