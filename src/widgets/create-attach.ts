import type { Attach, AttachOptions, Guard, WidgetListener } from './widget';

/** What a product adds; the build shortens the names that start with `_`. */
interface Connection {
  /**
   * Hides the widget, any number of times, or shows it again. `forNow`: without
   * ending a chat.
   */
  _setHidden(hidden: boolean, forNow?: boolean): void;
  _stop(): void;
  _claims?: () => unknown;
  _setCode?: ((code: string) => void) | undefined;
}

/**
 * Connects to a widget. What the guard guards, and what the listener hears, has
 * no effect any more after the undo, as few widgets let anybody unsubscribe.
 */
type Connect = (
  guard: Guard,
  listener: WidgetListener,
  options: AttachOptions,
) => Connection;

/** Makes what is the same for all widgets of what is one product's own. */
export const createAttach =
  (connect: Connect): Attach =>
  (listener, anyGuard, options) => {
    let refused = false;
    let undone = false;
    const guard: Guard = (action) =>
      anyGuard((...args) => undone || action(...args));

    const { _setHidden, _stop, _claims, _setCode } = connect(
      guard,
      {
        onChatInitiated: guard(listener.onChatInitiated),
        onAgentAssign: guard(listener.onAgentAssign),
        onChatEnded: guard(listener.onChatEnded),
      },
      options,
    );

    const set = (value: boolean) =>
      anyGuard((forNow?: boolean) => {
        if (refused || value) _setHidden((refused = value), forNow);
      });

    return {
      refuse: set(true),
      admit: set(false),
      setCode: _setCode,
      claims: _claims,
      undo() {
        set(false)();
        undone = true;
        anyGuard(_stop)();
      },
    };
  };
