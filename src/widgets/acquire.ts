import type { Attach } from './widget';

// Only the calls we make:
// https://developer.acquire.io/widget/functioning-customization
interface AcquireApp {
  on(event: string, listener: () => void): void;
  applyAction(
    action: 'update-settings',
    settings: { 'crm.hide_widget_in_web': 'yes' | 'no' },
  ): void;
  ui: { status(state: 'min'): void };
}

interface AcquireQueue {
  push(
    entry:
      | ((app: AcquireApp) => void)
      | { fields: { contact: Record<string, string> } },
  ): void;
}

/** Acquire 2.x, through the command queue its snippet puts on the page. */
export const acquire: Attach = (listener, guard) => {
  const page: Window & { acquire?: AcquireQueue } = window;
  let app: AcquireApp | undefined;
  let refused = false;
  let contactCode = '';
  let look = 99;
  let pause = 0;

  const setHidden = (hidden: 'yes' | 'no') =>
    app?.applyAction('update-settings', { 'crm.hide_widget_in_web': hidden });

  const hide = () => {
    if (refused) {
      setHidden('yes');
      app?.ui.status('min');
    }
  };

  // Hiding may itself rebuild the widget, which calls this again: each time
  // waits longer, so that the two can never spin.
  const hideAgain = () => {
    setTimeout(guard(hide), pause);
    pause = pause * 2 + 9;
  };

  const sendCode = () => {
    if (app && contactCode) {
      page.acquire?.push({ fields: { contact: { doorlist: contactCode } } });
    }
  };

  const ready = guard((loaded: AcquireApp) => {
    if (app) return;
    app = loaded;
    hide();
    // What is pushed while the queue is worked off might be lost with it.
    setTimeout(guard(sendCode));
    // What the events carry is undocumented, so nothing of it is used.
    Object.entries({
      new: listener.onChatInitiated,
      'conversation-start': listener.onChatInitiated,
      update: listener.onAgentAssign,
      close: listener.onChatEnded,
      'conversation-end': listener.onChatEnded,
      ui_reloaded: hideAgain,
    }).forEach((entry) => loaded.on(...entry));
  });

  // The queue is the only sign of life there is, and other entries have been
  // seen to take ours away: push again until it has run.
  const attach = guard(() => {
    if (app) return;
    setTimeout(attach, (look *= 1.5));
    page.acquire?.push(ready);
  });
  attach();

  return {
    name: 'acquire',
    refuse() {
      refused = true;
      pause = 0;
      hide();
    },
    admit() {
      refused = false;
      setHidden('no');
    },
    setCode(code) {
      contactCode = code;
      sendCode();
    },
  };
};
