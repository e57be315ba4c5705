import {
  documentMethod,
  readDocument,
  readGlobal,
  writeDocument,
} from '../dom/page-names';
import { ACQUIRE_ROOT } from './acquire-root';
import { createAttach } from './create-attach';
import { poll } from './poll';

/**
 * Acquire's app object, as far as we call it. A member that only one version
 * documents is optional.
 * https://developer.acquire.io/master/js-api/advanced/reference
 * https://developer.acquire.io/widget/functioning-customization
 */
interface AcquireApp {
  on(event: string, listener: (first?: unknown) => void): void;
  ui: { status(state: 'min'): void };
  /** Returns the visitor's data; its shape is not documented. */
  myself(): unknown;
  /** Only in 2.x. */
  applyAction?(
    action: 'update-settings',
    settings: { 'crm.hide_widget_in_web': 'yes' | 'no' },
  ): void;
  /** Only in 1.x. */
  userDetails?: { (): unknown; subscribe(listener: () => void): void };
}

/** The window with the globals of Acquire. */
export interface AcquirePage extends Window {
  /** The command queue. Once the app has loaded it may not be an array. */
  acquire?: { push(entry: ((app: AcquireApp) => void) | object): unknown };
  /** The app, once it has loaded. */
  acquireIO?: AcquireApp;
}

/** Reads a global of Acquire. */
export const readAcquire: <Name extends keyof AcquirePage>(
  name: Name,
) => AcquirePage[Name] | undefined = readGlobal;

/**
 * Returns a function that attaches to an Acquire widget.
 *
 * @param isVersion2 true for version 2.x, false for 1.x
 */
export const attachAcquire = (isVersion2: boolean) =>
  createAttach((guard, listener, _isChatOnly, _hideAgain, hideSoon) => {
    let app: AcquireApp | undefined;
    let queue: AcquirePage['acquire'];
    let sheet: CSSStyleSheet | undefined;
    let hidden = false;

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
      listen('click', hideSoon);
      listen('hashchange', hideSoon);

      styleRoot();
    };

    // 1.x has no call that hides, and 2.x has none before it has loaded.
    const styleRoot = () => {
      try {
        sheet ??= new CSSStyleSheet();
        sheet.replaceSync(`${ACQUIRE_ROOT}{display:none!important}`);
        const others = readDocument('adoptedStyleSheets').filter(
          (sheetOfPage) => sheetOfPage !== sheet,
        );
        writeDocument(
          'adoptedStyleSheets',
          hidden ? [...others, sheet] : others,
        );
      } catch {
        // A browser of 2021 has no such sheets.
        const root = documentMethod('querySelector')<HTMLElement>(ACQUIRE_ROOT);
        root?.style.setProperty('display', hidden ? 'none' : '', 'important');
      }
    };

    const onLoad = guard((loaded: AcquireApp) => {
      if (loaded === app) return;
      app = loaded;
      hideSoon();
      const listen = (event: string, tell: (first?: unknown) => void) =>
        loaded.on(event, guard(tell));
      // The arguments of events are not documented, so none is used.
      listen('ui_reloaded', hideSoon);
      listen('conversation-start', listener.onChatInitiated);
      listen('conversation-end', listener.onChatEnded);
      if (isVersion2) {
        listen('new', listener.onChatInitiated);
        // The vendor's own sample fires this event with 1, 2, 3, as do the pages
        // that pasted it.
        listen('update', (first) => listener.onAgentAssign(first === 1));
        listen('close', listener.onChatEnded);
      }
      // Logging in or out may rebuild the widget.
      loaded.userDetails?.subscribe(hideSoon);
    });

    // Repeated, because other entries of the queue were seen to remove ours, and
    // a page may have no queue with 1.x, or take the widget away.
    const stop = poll(guard, () => {
      const loaded = readAcquire('acquireIO');
      const found = readAcquire('acquire');
      if (loaded) onLoad(loaded);
      if (!app || found !== queue) (queue = found)?.push(onLoad);
      if (hidden) styleRoot();
    });

    return {
      _setHidden: setHidden,
      _stop: stop,
    };
  });
