import type { Attach, IsChatOnly, Guard, WidgetListener } from './widget';

/**
 * How to control one product's widget. The build shortens names that start with
 * `_`.
 */
interface Connection {
  /**
   * Hides the widget, any number of times, or shows it again.
   *
   * @param forNow hides without ending a chat
   */
  _setHidden(hidden: boolean, forNow?: boolean): void;
  /** Removes the listeners and timers. */
  _stop(): void;
}

/**
 * Connects to a widget. After the undo, guarded functions have no effect any more: few
 * widgets let their subscribers unsubscribe.
 */
type Connect = (
  guard: Guard,
  listener: WidgetListener,
  isChatOnly: IsChatOnly,
) => Connection;

/** Creates an adapter's `attach` from the connection to one product. */
export const createAttach =
  (connect: Connect): Attach =>
  (listener, outerGuard, isChatOnly) => {
    let refused = false;
    let undone = false;
    const guard: Guard = (action) =>
      outerGuard((...args) => undone || action(...args));

    const { _setHidden, _stop } = connect(guard, listener, isChatOnly);

    const createSetter = (value: boolean) =>
      outerGuard((forNow?: boolean) => {
        if (refused || value) _setHidden((refused = value), forNow);
      });

    return {
      refuse: createSetter(true),
      admit: createSetter(false),
      undo() {
        createSetter(false)();
        undone = true;
        outerGuard(_stop)();
      },
    };
  };
