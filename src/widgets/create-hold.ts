import type { Guard, Widget, WidgetListener } from './widget';

export const createHold = (
  listener: WidgetListener,
  anyGuard: Guard,
  setHidden: (hidden: boolean) => void,
  stop: () => void,
): [Guard, WidgetListener, Pick<Widget, 'refuse' | 'admit' | 'undo'>] => {
  let refused = false;
  let undone = false;
  const guard: Guard = (action) =>
    anyGuard((...args) => undone || action(...args));
  const set = (value: boolean) =>
    anyGuard(() => {
      if (refused || value) setHidden((refused = value));
    });
  return [
    guard,
    {
      onChatInitiated: guard(listener.onChatInitiated),
      onAgentAssign: guard(listener.onAgentAssign),
      onChatEnded: guard(listener.onChatEnded),
    },
    {
      refuse: set(true),
      admit: set(false),
      undo() {
        undone = true;
        stop();
        set(false)();
      },
    },
  ];
};
