type Entry = ((app: unknown) => void) | Record<string, unknown>;
type Listener = (...args: unknown[]) => void;

/**
 * What both versions of Acquire have in common on a page, as documented: a
 * queue, the app as a global once it has loaded, events with arguments nobody
 * describes, no way to unsubscribe, links that open the widget. `trigger` is
 * there, and may never be called.
 */
export const createAcquirePage = (src: string) => {
  const page: Window & { acquire?: unknown; acquireIO?: unknown } = window;
  const listeners: [string, Listener][] = [];
  const pushed: Record<string, unknown>[] = [];
  const root = document.createElement('div');
  let isHidden = false;
  let isOpen = false;
  let isChatting = false;
  let isLoaded = false;
  let isBroken = false;
  let calls = 0;

  /** A call of the page's, which fails while the widget is broken. */
  const called = () => {
    calls++;
    if (isBroken) throw new Error('Acquire is broken');
  };

  const emit = (event: string, ...args: unknown[]) =>
    listeners.forEach(([name, listener]) => {
      if (name === event) listener(...args);
    });

  const open = () => {
    isOpen = true;
  };

  const app = {
    on(event: string, listener: Listener) {
      called();
      listeners.push([event, listener]);
    },
    ui: {
      status(state: string) {
        called();
        isOpen = state === 'max';
      },
    },
    trigger() {
      throw new Error('trigger fires events into every listener');
    },
  };

  const script = document.createElement('script');
  // The element is what is looked for; nothing is to be fetched.
  script.type = 'text/plain';
  script.src = src;
  document.head.append(script);

  const rebuild = () => {
    root.remove();
    isHidden = false;
    root.className = 'acquire-livechat-widget';
    document.body.append(root);
  };

  return {
    page,
    app,
    called,
    emit,
    pushed,
    setHidden: (hidden: boolean) => {
      isHidden = hidden;
    },
    root,
    rebuild,
    /** Works off the queue that is there, and serves at once from now on. */
    load(run: (entry: Entry) => void) {
      if (!isLoaded) rebuild();
      isLoaded = true;
      page.acquireIO = app;
      const queue = Array.isArray(page.acquire) ? page.acquire.splice(0) : [];
      queue.forEach(run);
      if (!page.acquire) return;
      page.acquire = {
        push(entry: Entry) {
          if (typeof entry === 'object') called();
          run(entry);
        },
      };
    },
    run(entry: Entry) {
      if (typeof entry === 'function') entry(app);
      else pushed.push(entry);
    },
    clear() {
      delete page.acquire;
      delete page.acquireIO;
      script.remove();
      root.remove();
      location.hash = '';
    },
    startChat() {
      isChatting = true;
      open();
    },
    endChat() {
      isChatting = false;
    },
    shows: {
      rebuilding() {
        rebuild();
        open();
        emit('ui_reloaded', {}, null, 3);
      },
      'a link to #start-chat'() {
        location.hash = '#start-chat';
        window.dispatchEvent(new Event('hashchange'));
        open();
      },
      'a button of the page'() {
        document.body.click();
        open();
      },
    },
    talkNonsense: () =>
      listeners.slice().forEach(([, listener]) => {
        listener(1, 2, 3);
        listener(null, Number.NaN, [[]]);
        listener();
      }),
    isVisible: () =>
      !isHidden &&
      root.isConnected &&
      getComputedStyle(root).display !== 'none',
    isOpen: () => isOpen,
    isChatting: () => isChatting,
    isOtherVisible: () => false,
    breakApi() {
      isBroken = true;
    },
    mendApi() {
      isBroken = false;
    },
    calls: () => calls,
    listeners: () => listeners.length,
  };
};
