import type { Contact } from '../widget/chat-server';
import type { Chat } from '../widget/create-chat';
import type { Events } from '../widget/create-events';
import type { AcquireEvent } from './acquire-event';
import type { AcquireGlobals } from './open-queue';
import { DEFAULT_SETTINGS, lookOf } from './settings';

/** The app object, as far as the vendor documents it and this widget has it. */
export interface App {
  on(name: string, handler: (...args: unknown[]) => void): void;
  applyAction(action: string, settings: Record<string, string>): void;
  updateSettings(settings: Record<string, string>): void;
  myself(): Contact;
  max(channel?: string): void;
  reloadUI(): void;
  ui: { status(state: string): void };
}

/** What pages push besides functions; `s` is what the snippet itself pushes. */
type Settings = { fields?: { contact?: Contact } } | { s: number };

/** The names the widget puts on the page. */
export type AcquirePage = AcquireGlobals<App, Settings>;

/**
 * What page script can do with the widget. The documents do not say what these
 * calls return, so they return nothing.
 */
export const createApp = (
  { state, contact, rebuild }: Chat,
  events: Events<AcquireEvent>,
): App => {
  let settings = DEFAULT_SETTINGS;

  // The documents use both calls for the same kind of change, so both make it.
  // Settings without a use here are kept, and do nothing.
  const updateSettings = (changes: Record<string, string>) => {
    settings = { ...settings, ...changes };
    state.set(lookOf(settings));
  };

  const status = (wanted: string) => {
    if (wanted === 'max') state.set({ open: true });
    if (wanted === 'min') state.set({ open: false });
  };

  return {
    on(name, handler) {
      events.on(name, handler);
    },
    updateSettings,
    applyAction(action, changes) {
      if (action === 'update-settings') updateSettings(changes);
    },
    // No field of it is documented: it is what the page said of the visitor.
    myself: contact,
    // Opens the chat. It starts with the visitor's first message, as always.
    max: () => status('max'),
    // Documented to lose what the page changed, a hide included; pages make
    // their changes again when they hear "ui_reloaded".
    reloadUI() {
      updateSettings(DEFAULT_SETTINGS);
      rebuild();
      // Its documented arguments are the vendor's own innards: none here.
      events.emit('ui_reloaded');
    },
    ui: { status },
  };
};
