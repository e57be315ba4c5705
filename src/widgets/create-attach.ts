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
 *
 * @param hideAgain hides the widget once more, where it is to be hidden
 * @param hideSoon does so after a pause, as the page may have shown the widget;
 * returns whether the widget is to be hidden
 */
type Connect = (
  guard: Guard,
  listener: WidgetListener,
  isChatOnly: IsChatOnly,
  hideAgain: () => void,
  hideSoon: () => boolean,
) => Connection;

/** Creates an adapter's `attach` from the connection to one product. */
export const createAttach =
  (connect: Connect): Attach =>
  (listener, outerGuard, isChatOnly) => {
    let hidden = false;
    let forNow: boolean | undefined;
    let undone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let pause = 0;
    const guard: Guard = (action) =>
      outerGuard((...args) => undone || action(...args));

    const hideAgain = guard(() => {
      timer = undefined;
      if (hidden) _setHidden(hidden, forNow);
    });

    const hideSoon = () => {
      // After a longer pause each time: a page that shows the widget whenever it
      // is hidden must not become an endless loop.
      if (hidden) timer ??= setTimeout(hideAgain, (pause += 9));
      return hidden;
    };

    const { _setHidden, _stop } = connect(
      guard,
      listener,
      isChatOnly,
      hideAgain,
      hideSoon,
    );

    const createSetter = (value: boolean) =>
      outerGuard((isForNow?: boolean) => {
        if (hidden || value) _setHidden((hidden = value), (forNow = isForNow));
      });

    return {
      refuse: createSetter(true),
      admit: createSetter(false),
      undo() {
        createSetter(false)();
        undone = true;
        clearTimeout(timer);
        outerGuard(_stop)();
      },
    };
  };
