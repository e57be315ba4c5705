import type { Attach, Guard, WidgetClaims, WidgetListener } from './widget';

/** What a product adds; the build shortens the names that start with `_`. */
export interface Connection {
  /** Hides the widget, any number of times, or shows it again. */
  _setHidden(hidden: boolean): void;
  _stop(): void;
  /** What the widget says of the visitor, whatever that may be. */
  _person(): unknown;
  _setCode?: ((code: string) => void) | undefined;
}

/**
 * Connects to a widget. What the guard guards, and what the listener hears, has
 * no effect any more after the undo, as few widgets let anybody unsubscribe.
 */
type Connect = (guard: Guard, listener: WidgetListener) => Connection;

/** Makes what is the same for all widgets of what is one product's own. */
export const attachWith =
  (connect: Connect): Attach =>
  (listener, anyGuard) => {
    let refused = false;
    let undone = false;
    const guard: Guard = (action) =>
      anyGuard((...args) => undone || action(...args));

    const { _setHidden, _stop, _person, _setCode } = connect(guard, {
      onChatInitiated: guard(listener.onChatInitiated),
      onAgentAssign: guard(listener.onAgentAssign),
      onChatEnded: guard(listener.onChatEnded),
    });

    const set = (value: boolean) =>
      anyGuard(() => {
        if (refused || value) _setHidden((refused = value));
      });

    return {
      refuse: set(true),
      admit: set(false),
      setCode: _setCode,
      claims() {
        const claims: WidgetClaims = {};
        guard(() => {
          const told = Object(_person()) as Record<string, Partial<string>>;
          (['name', 'email', 'phone'] as const).forEach((key) => {
            if (told[key]?.trim?.()) claims[key] = `${told[key]}`;
          });
        })();
        return claims;
      },
      undo() {
        set(false)();
        undone = true;
        anyGuard(_stop)();
      },
    };
  };
