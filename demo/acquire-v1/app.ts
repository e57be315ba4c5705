import type { Contact } from '../widget/chat-server';
import type { Chat } from '../widget/create-chat';
import type { Events } from '../widget/create-events';
import type { AcquireGlobals } from '../acquire/open-queue';
import type { UserDetails } from './user-details';

/** The names of the widget's events. */
export type AcquireEvent =
  'conversation-start' | 'conversation-end' | 'ui_reloaded';

/** The app object, as far as the vendor documents it and this widget has it. */
export interface App {
  on(name: string, handler: (...args: unknown[]) => void): void;
  max(channel?: string, agent?: string): void;
  min(): void;
  startChat(): void;
  myself(): Contact;
  userDetails: UserDetails;
  loginVisitor(userHash: string, details: { email: string }): void;
  logoutVisitor(): void;
  ui: { status(state: string): void; isMax(): boolean };
}

/** What pages push besides functions. */
interface Settings {
  userDetails?: Partial<Record<'name' | 'email' | 'phone' | 'remarks', string>>;
  user_hash?: string;
}

/** The names the widget puts on the page. */
export type AcquirePage = AcquireGlobals<App, Settings> & {
  __acquire_loaded?: Record<string, boolean>;
};

/**
 * What page script can do with the widget of Acquire 1.x. What the documents
 * do not say that a call returns, it does not return.
 * https://developer.acquire.io/master/js-api/advanced/reference
 */
export const createApp = (
  { state, contact, describe, leave, rebuild }: Chat,
  events: Events<AcquireEvent>,
  userDetails: UserDetails,
): App => {
  const max = () => state.set({ open: true });
  const min = () => state.set({ open: false });
  const reload = () => {
    rebuild();
    // Its documented arguments are the vendor's own innards: none here.
    events.emit('ui_reloaded');
  };

  return {
    on(name, handler) {
      events.on(name, handler);
    },
    max,
    min,
    // It starts with the visitor's first message, as always.
    startChat: max,
    // Its shape is not documented: it is what was said of the visitor.
    myself: contact,
    userDetails,
    // Only the vendor could check the hash; the email is what identifies.
    loginVisitor(_userHash, { email }) {
      describe({ email });
      reload();
    },
    // Documented to destroy the session and to start one of a new guest.
    logoutVisitor() {
      leave();
      reload();
    },
    ui: {
      status(wanted) {
        if (wanted === 'max') max();
        if (wanted === 'min') min();
      },
      isMax: () => state.get().open,
    },
  };
};
