import {
  REFUSED_BY_GATEWAY,
  REFUSED_LATER,
  type Cause as ChromiumCause,
} from '../browser/failures/cause';
import { CAUSES as TABLE } from '../browser/failures/causes';
import { ACTS, blockInChat, PREPARATIONS, type Deed } from './deeds';

/** A cause of the table, brought about by what all engines can do alike. */
export interface Cause extends Omit<ChromiumCause, 'prepare' | 'act'> {
  prepare?: Deed | undefined;
  act?: Deed | undefined;
  /** The page was left and came back: Firefox's driver is lost in such a tab. */
  endsTab?: boolean;
}

const beforeOf = (name: string) =>
  TABLE.find((cause) => cause.name === name)?.before;

/** What engines do in their own ways: storage, loading, pages, policies. */
const CHOSEN = [
  'IndexedDB is missing',
  'IndexedDB throws when it is opened',
  'IndexedDB hangs',
  'IndexedDB hangs, and the gateway is away',
  'The disk is full',
  'The disk is full since the last page',
  'The record is corrupt, and the gateway is away',
  'The database is deleted while the page is open',
  'The gateway cannot be reached',
  'Not even the script can be loaded',
  'The gateway is slow (1.5 s)',
  'The gateway takes the request and never answers',
  'The gateway answers 500',
  'The gateway answers 429 with Retry-After',
  'HTML comes instead of the answer',
  'The list is truncated',
  'The stream connects and stays silent; an agent blocks',
  '`doorlist-client-2.js` is broken',
  'The clock is a year ahead',
  'The clock was put a year back, and the gateway is away',
  'The page is left, and comes back from the back-forward cache after the visitor was unblocked',
  'The page navigates by history.pushState',
  'The script is there twice',
  'A strict CSP with a nonce',
  'A strict CSP with a nonce, and Trusted Types without any policy allowed',
  '`connect-src` lacks the gateway',
  'The page extends Array.prototype',
  'The page wraps fetch',
  'The page’s fetch throws',
  'The page replaces Promise',
  'An old library replaces Array.from',
  'The page replaces Date.now, and the gateway is away',
  'Old polyfills replace Map and Set',
  'Elements of strangers have names that the gate reads',
  'The browser has no AbortSignal.timeout',
  'The browser has no constructable style sheets, with Acquire 1',
  'The clock was put a year ahead, and the gateway is away',
];

/** What engines cannot bring about as the table has it. */
const CHANGED: Record<string, Partial<Cause>> = {
  'The page replaces Promise': {
    // WebKit's driver runs in the page, and needs these two itself.
    before: `${beforeOf('The page replaces Promise')}
      Promise.race = (many) => Promise.resolve(Real.race(many));
      Promise.prototype.finally = function (done) {
        return Promise.resolve(this.real.finally(done));
      };`,
  },
};

/** What only some browsers lack. */
const LACKING: Cause[] = [
  {
    name: 'There is no BroadcastChannel',
    visitor: 'new, banned',
    before: () =>
      Object.defineProperty(window, 'BroadcastChannel', { value: undefined }),
    expected: REFUSED_BY_GATEWAY,
  },
  {
    name: 'There are no locks; an agent blocks',
    visitor: 'new',
    before: () =>
      Object.defineProperty(navigator, 'locks', { value: undefined }),
    act: blockInChat,
    expected: REFUSED_LATER,
    note: 'at once: each tab follows its chat for itself',
  },
];

/** Every cause that is tried in three engines. */
export const CAUSES: readonly Cause[] = [
  ...CHOSEN.flatMap((name) => {
    const found = TABLE.filter((cause) => cause.name === name);
    if (!found.length) throw new Error(`The table has no "${name}".`);
    return found.map((cause): Cause => {
      const prepare = PREPARATIONS[name];
      const act = ACTS[name];
      if (!prepare !== !cause.prepare || !act !== !cause.act) {
        throw new Error(`Engines bring about "${name}" differently.`);
      }
      const endsTab = name.includes('back-forward cache');
      return { ...cause, ...CHANGED[name], prepare, act, endsTab };
    });
  }),
  ...LACKING,
];
