import { createAttach } from './create-attach';
import { askClaims } from './ask-claims';
import type { Adapter, WidgetClaims, WidgetListener } from './widget';

/** A site's own chat widget, as `init()` takes it. What it throws is borne. */
export interface CustomWidget {
  /**
   * What agents read where they see which widget a chat came from: lower-case
   * letters, digits and hyphens.
   * @default 'custom'
   */
  name?: string;
  /**
   * Closes the chat and keeps it closed. Called again whenever it may have been
   * opened.
   */
  hide(): void;
  show(): void;
  /** Puts the session's code where agents see it; never empty. */
  setCode?(code: string): void;
  /** What the visitor said of themselves, unproven. */
  claims?(): WidgetClaims | undefined;
  /** Loads the widget: called once, when the visitor may have it. */
  load?(): void;
  /** Tells the listener of each chat from now on. Returns how to stop. */
  subscribe?(listener: WidgetListener): (() => void) | void;
}

/** The adapter of a site's own widget. */
export const custom = (own: CustomWidget): Adapter => ({
  isHere: () => true,
  attach: createAttach((guard, listener) => {
    let unsubscribe: (() => void) | void;
    guard(() => {
      unsubscribe = own.subscribe?.(listener);
    })();
    return {
      _setHidden: (hidden) => (hidden ? own.hide() : own.show()),
      _stop: () => unsubscribe?.(),
      _claims: askClaims(guard, () => own.claims?.()),
      _setCode: guard((code) => code && own.setCode?.(code)),
    };
  }),
  script() {
    own.load?.();
    return undefined;
  },
});

/** The adapter of a site's own widget by its name; nothing for other options. */
export const ownAdapters = (
  widget: string | CustomWidget,
): [name: string, adapter: Adapter][] | undefined =>
  typeof widget === 'string'
    ? undefined
    : [[widget.name ?? 'custom', custom(widget)]];
