import { findChat } from './find-chat';
import { gate } from './gate';

/** The session and the widget that shows its code. */
let shown: string | undefined;
let giveUp: (() => void) | undefined;
/** The widget that last reported a chat on this page: it has loaded. */
let reporter: string | undefined;

/** Remembers that the widget has just reported a chat. */
export const hearWidget = (): void => {
  reporter = gate.now().widgetName;
};

/**
 * Forgets what the widget shows and that it has loaded: when the gate starts
 * anew, the page may have mounted another.
 */
export const forgetCode = (): void => {
  giveUp?.();
  giveUp = shown = reporter = undefined;
};

/** Shows the code of the running session to agents, once in each widget. */
export const showCode = (): void => {
  const { record, widgetName } = gate.now();
  const { code, token } = record.session ?? {};
  const wanted = `${widgetName} ${token}`;
  if (wanted === shown) return;
  giveUp?.();
  giveUp = undefined;
  shown = wanted;
  if (code) {
    giveUp = findChat()?.showCode?.(code, gate.guard, reporter === widgetName);
  }
};
