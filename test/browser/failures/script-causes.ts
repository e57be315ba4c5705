import {
  ADMITTED_BY_GATEWAY,
  ADMITTED_BY_RECORD,
  REFUSED_BY_GATEWAY,
  REFUSED_BY_RECORD,
  REFUSED_LATER,
  UNKNOWN,
  type Cause,
} from './cause';
import { startChat } from './start-chat';

const EXTENDS = `
  Array.prototype.last = function () { return this[this.length - 1]; };
  Array.prototype.toJSON = undefined;
  Object.defineProperty(Object.prototype, 'isNice', { value: true });`;

const WRAPS = `
  const real = fetch;
  window.fetch = (...parts) => real(...parts).then((response) => response);`;

/** As an old polyfill has it: thenables only, and none of the newer helpers. */
const REPLACES = `
  const Real = Promise;
  window.Promise = class Old {
    constructor(run) { this.real = new Real(run); }
    then(done, failed) { return new Old((resolve) => resolve(this.real.then(done, failed))); }
    catch(failed) { return this.then(undefined, failed); }
    static resolve(value) { return new Old((resolve) => resolve(value)); }
    static reject(error) { return new Old((_, reject) => reject(error)); }
    static all(many) { return Old.resolve(Real.all(many)); }
  };`;

/** As Prototype.js up to 1.7.2 has it: what stands second is not called. */
const FORGETS = `
  Array.from = (iterable) => {
    const array = [];
    for (let index = 0; index < iterable.length; index++) array[index] = iterable[index];
    return array;
  };`;

/** As Prototype.js up to 1.6 has it: `JSON.stringify` quotes twice. */
const SERIALISES = `
  String.prototype.toJSON = function () { return '"' + this + '"'; };
  Array.prototype.toJSON = function () { return '[' + this.join(', ') + ']'; };`;

/**
 * Replaces a constructor, for the gate alone: what watches the page needs it.
 *
 * @param wrong what is constructed instead
 */
const replaceForGate = (name: string, wrong: string) => `
  window.${name} = class extends ${name} {
    constructor(given) {
      if (/doorlist/.test(Error().stack)) ${wrong};
      else super(given);
    }
  };`;

/** What holds the gate's locks in another tab, or in this one. */
const holdLocks: Cause['prepare'] = async ({ context, road, url }) => {
  const other = await context.newPage();
  await other.goto(`${url}/other`);
  await other.evaluate(
    (base) =>
      ['', 'visits', 'sessions'].forEach((name) => {
        void navigator.locks.request(base + name, () => new Promise(() => {}));
      }),
    `${road.origin}/v1/sites/default/`,
  );
};

/** What sanitisers let strangers write into a page: no script, but names. */
const CLOBBERS = `
  <img name="currentScript" data-site="elsewhere" data-widget="acquire"
    src="/acquire-queue.js" alt="" />
  <img name="adoptedStyleSheets" alt="" />
  <form id="Doorlist"><input name="init" /><input name="q" /></form>
  <a id="trustedTypes"></a>`;

/** What other scripts do to the page that all share. */
export const SCRIPT_CAUSES: Cause[] = [
  {
    name: 'The page extends Array.prototype',
    visitor: 'admitted before, now banned',
    due: true,
    before: EXTENDS,
    expected: REFUSED_BY_GATEWAY,
  },
  {
    name: 'The page wraps fetch',
    visitor: 'new, banned',
    before: WRAPS,
    expected: REFUSED_BY_GATEWAY,
  },
  {
    name: 'The page’s fetch throws',
    visitor: 'new, banned',
    before: `window.fetch = () => { throw new Error('No more requests'); };`,
    expected: UNKNOWN,
  },
  {
    name: 'The page’s fetch answers nonsense',
    visitor: 'new, banned',
    before: `window.fetch = async () => ({ json: 'no', headers: 7 });`,
    expected: UNKNOWN,
  },
  {
    name: 'The page’s fetch answers nothing',
    visitor: 'refused before',
    due: true,
    before: `window.fetch = () => undefined;`,
    expected: REFUSED_BY_RECORD,
  },
  {
    name: 'The page’s fetch never comes back',
    visitor: 'new, banned',
    before: `window.fetch = () => new Promise(() => {});`,
    expected: UNKNOWN,
  },
  {
    name: 'The page replaces Promise',
    visitor: 'admitted before, now banned',
    due: true,
    before: REPLACES,
    expected: REFUSED_BY_GATEWAY,
  },
  {
    name: 'An old library replaces Array.from',
    visitor: 'admitted before, now banned',
    due: true,
    before: FORGETS,
    expected: REFUSED_BY_GATEWAY,
  },
  {
    name: 'An old library gives texts and arrays a toJSON',
    visitor: 'new, banned',
    before: SERIALISES,
    expected: REFUSED_BY_GATEWAY,
  },
  {
    name: 'An old library gives texts and arrays a toJSON',
    visitor: 'refused before, now unblocked',
    due: true,
    before: SERIALISES,
    expected: ADMITTED_BY_GATEWAY,
  },
  {
    name: 'The page replaces JSON',
    visitor: 'refused before, now unblocked',
    due: true,
    before: `window.JSON = { parse: () => 0, stringify: () => 'no' };`,
    expected: ADMITTED_BY_GATEWAY,
  },
  {
    name: 'The page replaces Date.now, and the gateway is away',
    visitor: 'admitted before',
    due: true,
    before: `Date.now = () => 0;`,
    faults: [[/^\/v1/, { close: true }]],
    expected: ADMITTED_BY_RECORD,
  },
  {
    name: 'The page replaces Promise by what never calls back',
    visitor: 'admitted before, now banned',
    due: true,
    before: replaceForGate('Promise', 'super(() => {})'),
    expected: REFUSED_BY_GATEWAY,
  },
  {
    name: 'Old polyfills replace Map and Set',
    visitor: 'admitted before, now banned',
    due: true,
    // As they have it: what is given to the constructor is lost.
    before: replaceForGate('Map', 'super()') + replaceForGate('Set', 'super()'),
    expected: REFUSED_BY_GATEWAY,
  },
  {
    name: 'Another tab holds the gate’s locks, and an agent blocks',
    visitor: 'new',
    prepare: holdLocks,
    act: async (cell) => {
      await startChat(cell);
      await cell.ban();
    },
    expected: REFUSED_LATER,
    note: 'within seconds: each tab then asks for itself',
  },
  {
    name: 'Elements of strangers have names that the gate reads',
    visitor: 'new, banned',
    page: { html: CLOBBERS },
    expected: REFUSED_BY_GATEWAY,
    note: 'such as a comment with `<img name="currentScript">`',
  },
];
