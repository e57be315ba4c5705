import {
  REFUSED_BY_GATEWAY,
  REFUSED_BY_RECORD,
  UNKNOWN,
  type Cause,
} from './cause';

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
    name: 'Elements of strangers have names that the gate reads',
    visitor: 'new, banned',
    page: { html: CLOBBERS },
    expected: REFUSED_BY_GATEWAY,
    note: 'such as a comment with `<img name="currentScript">`',
  },
];
