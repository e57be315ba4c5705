import { createAttach } from './create-attach';
import { poll } from './poll';
import type { Adapter, WidgetClaims, WidgetListener } from './widget';

/**
 * A site's own chat widget, for the option `widget` of `init()`. What its
 * functions throw goes to `onError`.
 *
 * @example
 * const widget: CustomWidget = {
 *   name: 'our-chat',
 *   hide: () => chat.close({ locked: true }),
 *   show: () => chat.unlock(),
 *   setCode: (code) => chat.setLabel(`Doorlist ${code}`),
 *   subscribe({ onChatInitiated, onChatEnded }) {
 *     chat.on('start', onChatInitiated);
 *     chat.on('end', onChatEnded);
 *     if (chat.isRunning()) onChatInitiated();
 *     return () => chat.removeAllListeners();
 *   },
 * };
 * init({ gateway: 'https://doorlist.example.com', widget });
 */
export interface CustomWidget {
  /**
   * The widget's name, which agents see beside a chat: lower-case letters,
   * digits and hyphens.
   * @default 'custom'
   */
  name?: string;
  /**
   * Closes the chat and keeps it closed. Called again whenever the page may
   * have opened the chat.
   *
   * @param isChatOnly true if other channels of the widget may stay
   */
  hide(isChatOnly: boolean): void;
  /** Lets the visitor open the chat again. Called only after `hide`. */
  show(): void;
  /**
   * Shows the session's code to agents, such as `K7F2-9QXM`; never empty.
   * @default agents do not see the code
   */
  setCode?(code: string): void;
  /**
   * Returns what visitors said of themselves. Nobody proved it.
   * @default nothing is known of the visitor
   */
  claims?(): WidgetClaims | undefined;
  /**
   * Loads the widget. Called once, when the visitor may have it, and only with
   * the option `load`.
   * @default the page loads the widget
   */
  load?(): void;
  /**
   * Calls the listener for each chat from now on, and for one that runs: it may
   * have begun before the gate. Returns a function that ends the subscription.
   * @default no chat is reported, so the gate only hides and shows the widget
   */
  subscribe?(listener: WidgetListener): (() => void) | void;
}

/** Creates the adapter of a site's own widget. */
export const custom = (own: CustomWidget): Adapter => ({
  isHere: () => true,
  attach: createAttach((guard, listener, isChatOnly) => {
    let isHidden = false;
    let unsubscribe: (() => void) | void;
    guard(() => {
      unsubscribe = own.subscribe?.(
        Object.fromEntries(
          Object.entries(listener).map(([name, tell]) => [name, guard(tell)]),
        ) as unknown as WidgetListener,
      );
    })();
    // The page may mount the widget anew.
    const stop = poll(guard, () => isHidden && own.hide(isChatOnly()));
    return {
      _setHidden(hidden) {
        isHidden = hidden;
        if (hidden) own.hide(isChatOnly());
        else own.show();
      },
      _stop() {
        stop();
        unsubscribe?.();
      },
    };
  }),
  load: () => own.load?.(),
});

/**
 * Returns the adapter of a site's own widget under its name; undefined for an
 * option that names one of our adapters.
 */
export const ownAdapters = (
  widget: string | CustomWidget | undefined,
): { [name: string]: Adapter } | undefined =>
  typeof widget === 'object'
    ? { [widget.name ?? 'custom']: custom(widget) }
    : undefined;
