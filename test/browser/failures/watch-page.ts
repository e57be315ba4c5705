/** What is noted of a page, in its order. */
interface Note {
  /** `chat`, `no chat`, a hook's name, or `+300 ms` after the gate's start. */
  what: string;
  /** Milliseconds since the page began. */
  at: number;
}

export interface Watched {
  notes: Note[];
  /** Errors and rejections that nobody caught. */
  uncaught: string[];
  /** Long tasks of ours: what they were, with their milliseconds. */
  long: string[];
  /** What `onError` was told. */
  errors: string[];
}

declare global {
  interface Window {
    watched(): Watched;
    /** Names that came to be in the window, or on a prototype. */
    newNames(): string[];
  }
}

/**
 * Runs in the page before all of its scripts: notes whether the chat is seen,
 * what the gate's hooks are told, and what the gate must not leave behind, from
 * when what it returns is called. It is sent to the page as text, so it knows
 * nothing of this module.
 */
export const watchPage = (marks: number[]): (() => void) => {
  const notes: Note[] = [];
  const uncaught: string[] = [];
  const errors: string[] = [];
  const long: string[] = [];
  const later = setTimeout.bind(window);
  const note = (what: string) => notes.push({ what, at: performance.now() });

  let seen: boolean | undefined;
  const look = () => {
    const chat = document.querySelector('.acquire-livechat-widget');
    const now =
      !!chat &&
      getComputedStyle(chat).display !== 'none' &&
      (!chat.shadowRoot || !!chat.shadowRoot.querySelector('.place'));
    if (now !== seen) note(now ? 'chat' : 'no chat');
    seen = now;
  };
  setInterval(look, 20);

  const holders: [string, object][] = [
    ['window', window],
    ...[
      ...[Object, Function, Array, String, Number, Promise, Map, Set, RegExp],
      ...[Date, Event, EventTarget, Node, Element, HTMLElement, Document],
      ...[Response, Request, IDBFactory, IDBDatabase, IDBObjectStore],
      ...[Navigator, History, Location, Storage, Window],
    ].map((one): [string, object] => [one.name, one.prototype]),
  ];
  // The widget's own, and those of the page's elements.
  const theirs = /^window\.(Doorlist|(__)?acquire(IO|_loaded)?|\d+)$/;
  const listNames = () =>
    holders.flatMap(([name, holder]) =>
      Reflect.ownKeys(holder).map((key) => `${name}.${String(key)}`),
    );
  let before: Set<string>;

  addEventListener('error', ({ message }) => uncaught.push(message));
  addEventListener('unhandledrejection', ({ reason }) =>
    uncaught.push(`unhandled: ${String(reason)}`),
  );
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { scripts = [] } = entry as PerformanceEntry & {
        scripts?: (PerformanceEntry & { sourceURL: string; invoker: string })[];
      };
      for (const { sourceURL, duration, invoker } of scripts) {
        if (/doorlist/.test(sourceURL) && duration > 50) {
          long.push(`${invoker} took ${Math.round(duration)} ms`);
        }
      }
    }
  }).observe({ type: 'long-animation-frame', buffered: true });

  let started = false;
  // It does not bubble, and stops short of the window.
  document.addEventListener(
    'load',
    ({ target }) => {
      const isGate =
        target instanceof HTMLScriptElement && /doorlist\.js/.test(target.src);
      if (!isGate || started) return;
      started = true;
      look();
      note('started');
      for (const mark of marks)
        later(() => (look(), note(`+${mark} ms`)), mark);
      (window as { Doorlist?: { init(hooks: object): void } }).Doorlist?.init({
        onAdmitted: () => note('admitted'),
        onRefused: () => note('refused'),
        onError: (error: unknown) => errors.push(String(error)),
      });
    },
    true,
  );

  Object.defineProperty(window, 'watched', {
    value: (): Watched => {
      look();
      return { notes, uncaught, long, errors };
    },
  });
  Object.defineProperty(window, 'newNames', {
    value: () =>
      listNames().filter((name) => !before.has(name) && !theirs.test(name)),
  });
  return () => {
    before = new Set(listNames());
  };
};
