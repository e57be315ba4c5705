import { pollUntil } from '../widgets/poll-until';
import type { Adapter, Widget, WidgetListener } from '../widgets/widget';
import { adapters, options } from './config';
import { readDocument, readGlobal } from '../dom/page-names';
import { guard } from './hooks';

/** The page's chat widget; undefined until an adapter found it. */
export let widget: Widget | undefined;
/** The widget's name as in `data-widget`; agents read it. */
export let widgetName = '';

let listener: WidgetListener;
let stopPolling: () => void;

const attach = ([name, adapter]: (typeof adapters)[number]) => {
  widgetName = name;
  widget = adapter.attach(listener, guard, {
    chatOnly: options.whenRefused === 'chat-only',
  });
};

const append = ({ script }: Adapter, account: string) => {
  const element = script(account);
  // A site's own widget loads itself in `script()`.
  if (!element) return;
  const { src, ...rest } = element;
  const trustedTypes = readGlobal<Page, 'trustedTypes'>('trustedTypes');
  readDocument('head').append(
    Object.assign(readDocument('createElement')('script'), rest, {
      nonce: options.nonce,
      src:
        trustedTypes
          ?.createPolicy('doorlist', { createScriptURL: (url) => url })
          .createScriptURL(src) ?? src,
    }),
  );
};

// TypeScript does not describe it yet.
// https://developer.mozilla.org/docs/Web/API/Trusted_Types_API
interface Page extends Window {
  trustedTypes?: {
    createPolicy(
      name: string,
      rules: { createScriptURL(url: string): string },
    ): { createScriptURL(url: string): string };
  };
}

/**
 * Attaches to the page's widget: at once to the one that the options name, else
 * to the first that the page shows a sign of.
 *
 * @param onAttached called once the widget is attached
 */
export const findWidget = (
  newListener: WidgetListener,
  onAttached: () => void,
): void => {
  listener = newListener;
  if (options.load) return;
  stopPolling = pollUntil(guard, () => {
    const adapter = adapters[1]
      ? adapters.find(([, { isHere }]) => isHere())
      : adapters[0];
    if (adapter) {
      attach(adapter);
      onAttached();
    }
    return adapter;
  });
};

/** Loads the widget if the option `load` says so and it is not loaded yet. */
export const loadWidget = guard(() => {
  const [adapter] = adapters;
  if (options.load && !widget && adapter) {
    append(adapter[1], options.load);
    attach(adapter);
  }
});

/** Detaches from the widget and stops looking for one. */
export const detachWidget = (): void => {
  stopPolling?.();
  widget?.undo();
};
