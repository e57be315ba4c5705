import { pollUntil } from '../widgets/poll-until';
import type { Adapter, Widget, WidgetListener } from '../widgets/widget';
import { adapters, options } from './config';
import { guard } from './hooks';

/** The page's chat widget, once there is a sign of it. */
export let widget: Widget | undefined;
/** As in `data-widget`; agents read it. */
export let widgetName = '';

let listener: WidgetListener;
let stopLooking: () => void;

const attach = ([name, adapter]: (typeof adapters)[number]) => {
  widgetName = name;
  widget = adapter.attach(listener, guard, {
    chatOnly: options.whenRefused === 'chat-only',
  });
};

const append = ({ script }: Adapter, account: string) => {
  const element = script(account);
  // A site's own widget has loaded itself.
  if (!element) return;
  const { src, ...rest } = element;
  const { trustedTypes } = window as Page;
  document.head.append(
    Object.assign(document.createElement('script'), rest, {
      nonce: options.nonce,
      src:
        trustedTypes
          ?.createPolicy('doorlist', { createScriptURL: (url) => url })
          .createScriptURL(src) ?? src,
    }),
  );
};

// Not in TypeScript's own description of the page.
interface Page {
  trustedTypes?: {
    createPolicy(
      name: string,
      rules: { createScriptURL(url: string): string },
    ): { createScriptURL(url: string): string };
  };
}

/**
 * Attaches to the page's widget: the named one at once, else the first of which
 * there is a sign. `found` is called when it is attached.
 */
export const findWidget = (hear: WidgetListener, found: () => void): void => {
  listener = hear;
  if (options.load) return;
  stopLooking = pollUntil(guard, () => {
    const one = adapters[1]
      ? adapters.find(([, { isHere }]) => isHere())
      : adapters[0];
    if (one) {
      attach(one);
      found();
    }
    return one;
  });
};

/** The visitor may have the widget: has it loaded where that is ours to do. */
export const loadWidget = guard(() => {
  const [one] = adapters;
  if (options.load && !widget && one) {
    append(one[1], options.load);
    attach(one);
  }
});

/** Lets go of the widget. */
export const leaveWidget = (): void => {
  stopLooking?.();
  widget?.undo();
};
