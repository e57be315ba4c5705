import type { Fault, FaultyAnswer } from './proxy/start-proxy';

/** Something that goes wrong, and what the visitor gets all the same. */
export interface Failure {
  name: string;
  /** Path of the shop's page. */
  page: string;
  /** Runs in the page before any other script. It can use nothing else. */
  init?: () => void;
  /** What becomes of requests. */
  fault?: Fault;
  /** Whether the visitor's address is blocked. */
  blocked: boolean;
  verdict: 'admitted' | 'refused';
  /** By when, in milliseconds since the page was asked for. */
  within: number;
}

const PAGE = '/lamps';
// Loading a page is most of it, on a machine with other work.
const SOON = 5_000;

/** The gateway's answers to the gate; its script arrives. The shop is fine. */
const gateway =
  (answer: FaultyAnswer): Fault =>
  ({ hostname, pathname }) =>
    hostname === 'localhost' && pathname.startsWith('/v1/')
      ? answer
      : undefined;

/** What the page or the browser does to the gate: it must refuse anyway. */
const onPage = (name: string, init: () => void): Failure => ({
  ...{ name, page: PAGE, init, blocked: true },
  ...{ verdict: 'refused', within: SOON },
});

/** What the gateway does: nobody can say, so the chat stays. */
const onWire = (name: string, fault: Fault): Failure => ({
  ...{ name, page: PAGE, fault, blocked: true },
  ...{ verdict: 'admitted', within: SOON },
});

export const FAILURES: readonly Failure[] = [
  onPage('IndexedDB is missing', () => {
    Object.defineProperty(window, 'indexedDB', { value: undefined });
  }),
  onPage('IndexedDB throws on open', () => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('no storage here', 'SecurityError');
    };
  }),
  onPage('IndexedDB never opens', () => {
    const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = function (name) {
      const request = open.call(this, name);
      request.addEventListener = () => undefined;
      for (const event of ['onsuccess', 'onerror', 'onupgradeneeded']) {
        Object.defineProperty(request, event, { set: () => undefined });
      }
      return request;
    };
  }),
  onPage('the page extends Array.prototype', () => {
    Object.assign(Array.prototype, { last: () => 'mine', 0: 'zero' });
  }),
  onPage('the page wraps fetch', () => {
    const { fetch } = window;
    window.fetch = (...asked) => fetch(...asked).then((answer) => answer);
  }),
  onPage('the page replaces Promise', () => {
    window.Promise = class<T> extends Promise<T> {};
  }),
  onPage('there are no locks', () => {
    Object.defineProperty(navigator, 'locks', { value: undefined });
  }),
  onWire('the gateway is unreachable', gateway('cut')),
  onWire('the gateway never answers', gateway('silence')),
  onWire('the gateway answers 500', gateway({ status: 500 })),
  onWire(
    'the gateway answers 429 with Retry-After',
    gateway({ status: 429, headers: { 'retry-after': '60' } }),
  ),
  onWire(
    'the gateway answers HTML',
    gateway({
      status: 200,
      headers: { 'content-type': 'text/html' },
      body: '<!doctype html><title>Sign in to the Wi-Fi</title>',
    }),
  ),
  onWire('the script cannot be loaded', ({ pathname }) =>
    pathname === '/doorlist.js' ? 'cut' : undefined,
  ),
];
