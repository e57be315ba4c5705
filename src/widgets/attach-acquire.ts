import { createAttach } from './create-attach';
import { askClaims } from './ask-claims';
import { pollUntil } from './poll-until';

/**
 * The app object: of that only what we call. What just one version documents
 * is called where it is there.
 * https://developer.acquire.io/master/js-api/advanced/reference
 * https://developer.acquire.io/widget/functioning-customization
 */
interface AcquireApp {
  on(event: string, listener: () => void): void;
  ui: { status(state: 'min'): void };
  /** In a shape nobody documents. */
  myself(): unknown;
  /** 2.x */
  applyAction?(
    action: 'update-settings',
    settings: { 'crm.hide_widget_in_web': 'yes' | 'no' },
  ): void;
  /** 1.x */
  userDetails?: { (): unknown; subscribe(listener: () => void): void };
}

/** The names Acquire has on the page. */
export interface AcquirePage extends Window {
  /** The command queue. Once worked off it need not be an array any more. */
  acquire?: { push(entry: ((app: AcquireApp) => void) | object): unknown };
  /** The app, once it has loaded. */
  acquireIO?: AcquireApp;
}

/** Milliseconds. */
const SOON = 99;

/** Attaches to an Acquire widget, of version 2.x or 1.x. */
export const attachAcquire = (isSecond: boolean) =>
  createAttach((guard, listener) => {
    const page: AcquirePage = window;
    let app: AcquireApp | undefined;
    let sheet: CSSStyleSheet | undefined;
    let hidden = false;
    let unsent = '';
    let timer: ReturnType<typeof setTimeout> | undefined;

    const setHidden = (value: boolean) => {
      hidden = value;
      guard(() => {
        app?.applyAction?.('update-settings', {
          'crm.hide_widget_in_web': hidden ? 'yes' : 'no',
        });
        if (hidden) app?.ui.status('min');
      })();

      // Links to #start-chat and buttons that call `max()` open the widget:
      // https://developer.acquire.io/master/js-api/quick-link-support
      const listen = hidden ? addEventListener : removeEventListener;
      listen('click', again);
      listen('hashchange', again);

      // 1.x has no call that hides, and neither version hides what has not
      // loaded. The class is what sites have, not what Acquire documents.
      sheet ??= new CSSStyleSheet();
      sheet.replaceSync('.acquire-livechat-widget{display:none!important}');
      const others = document.adoptedStyleSheets.filter((one) => one !== sheet);
      document.adoptedStyleSheets = hidden ? [...others, sheet] : others;
    };

    // Not at once: hiding may itself rebuild the widget, which calls this, and
    // what is pushed while the queue is worked off might be lost with it.
    const again = guard(() => {
      timer ??= setTimeout(
        guard(() => {
          timer = undefined;
          if (hidden) setHidden(hidden);
          if (app && unsent) {
            page.acquire?.push({ fields: { contact: { doorlist: unsent } } });
            unsent = '';
          }
        }),
        SOON,
      );
    });

    const ready = guard((loaded: AcquireApp) => {
      if (app) return;
      app = loaded;
      again();
      // What events carry is not documented, so nothing of it is used.
      loaded.on('ui_reloaded', again);
      loaded.on('conversation-start', listener.onChatInitiated);
      loaded.on('conversation-end', listener.onChatEnded);
      if (isSecond) {
        loaded.on('new', listener.onChatInitiated);
        loaded.on('update', listener.onAgentAssign);
        loaded.on('close', listener.onChatEnded);
      }
      // Logging in or out may build the widget anew.
      loaded.userDetails?.subscribe(again);
    });

    // Other entries of the queue have been seen to take ours away, and a page
    // with 1.x may have no queue.
    const stop = pollUntil(guard, () => {
      if (page.acquireIO) ready(page.acquireIO);
      page.acquire?.push(ready);
      return app;
    });

    return {
      _setHidden: setHidden,
      _stop() {
        stop();
        clearTimeout(timer);
      },
      _claims: askClaims(guard, () => app?.userDetails?.() ?? app?.myself()),
      _setCode: isSecond
        ? (code) => {
            unsent = code;
            again();
          }
        : undefined,
    };
  });
