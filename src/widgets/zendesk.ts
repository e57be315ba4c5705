import { readGlobal } from '../dom/page-names';
import { createAttach } from './create-attach';
import { poll } from './poll';
import type { Adapter, IsChatOnly, WidgetListener } from './widget';

/** The globals of Zendesk's snippet. */
export interface ZendeskPage extends Window {
  /** Queues calls until the widget has loaded, which may replace it. */
  zE?: (area: string, name: string, value?: unknown) => unknown;
  /** The classic widget's settings, read once when it starts. */
  zESettings?: {
    webWidget?: {
      chat?: { suppress?: boolean };
      navigation?: { popoutButton?: { enabled?: boolean } };
    };
  };
  /** The classic widget's older name. */
  $zopim?: unknown;
}

/** Reads a global of Zendesk's snippet. */
export const readZendesk: <Name extends keyof ZendeskPage>(
  name: Name,
) => ZendeskPage[Name] | undefined = readGlobal;

/**
 * Calls `zE` if the page has it; returns what it returns.
 *
 * @param kind ends the call's area, as in `messenger:on`
 */
export type Call = (name: string, value?: unknown, kind?: ':get') => unknown;

/** Handles an event of the widget. Most events have no argument. */
type EventHandler = (event: { action?: unknown } | undefined) => void;

/** What differs between Zendesk's two widgets. */
interface Product {
  _events: Record<string, EventHandler>;
  /** Called when the page has the widget's snippet, which may have loaded it. */
  _onFound?: () => void;
  /** Hides the chat, any number of times, or shows it again. */
  _setHidden(hidden: boolean, forNow?: boolean): void;
}

/**
 * Creates the adapter of one of Zendesk's widgets: both load by the same script
 * and are controlled by the same `zE`.
 *
 * @param area starts the area of every call
 */
export const zendesk = (
  area: 'webWidget' | 'messenger',
  isHere: () => boolean,
  describe: (
    zE: Call,
    listener: WidgetListener,
    isChatOnly: IsChatOnly,
  ) => Product,
): Adapter => ({
  isHere,

  attach: createAttach((guard, listener, isChatOnly, hideAgain, hideSoon) => {
    const undos: unknown[] = [];
    /** The `zE` that is listened to. */
    let known: ZendeskPage['zE'];

    const { _events, _onFound, _setHidden } = describe(
      (name, value, kind: '' | ':get' = '') =>
        readZendesk('zE')?.(area + kind, name, value),
      listener,
      isChatOnly,
    );

    const listen = guard(([name, handle]: [string, EventHandler]) => {
      const mine = known;
      undos.push(
        mine?.(
          area + ':on',
          name,
          guard((event: undefined) => {
            // A widget that the page has replaced says nothing any more.
            if (mine !== known) return;
            // While the chat is refused, it is the page that opens it.
            if (!hideSoon()) handle(event);
          }),
        ),
      );
    });

    const stop = poll(guard, () => {
      const found = readZendesk('zE');
      if (found && found === known) return;
      known = found;
      // The page may have replaced its settings before the widget read them.
      hideAgain();
      if (found) Object.entries(_events).forEach(listen);
      _onFound?.();
    });

    return {
      _setHidden,
      _stop() {
        stop();
        // Only the current revision of messaging returns a function that
        // unsubscribes, and only once it has loaded.
        undos.forEach((undo) => (undo as () => void)?.call?.(0));
      },
    };
  }),
});
