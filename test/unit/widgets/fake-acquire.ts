import { acquire } from '../../../src/widgets/acquire';
import type { FakeWidget } from './contract';

type Entry = ((app: object) => void) | { fields: { contact: object } };
type Listener = (...args: unknown[]) => void;

/**
 * Acquire 2.x as its documentation has it: a queue on `window.acquire`, events
 * with arguments nobody describes, and no way to unsubscribe. `trigger` is
 * there, and may never be called.
 */
export const createFakeAcquire = () => {
  const page: Window & { acquire?: Entry[] } = window;
  const listeners: [string, Listener][] = [];
  const contacts: object[] = [];
  let hidden = false;
  let open = false;
  let broken = false;
  let applied = 0;

  const emit = (event: string) =>
    listeners.forEach(([name, listener]) => {
      if (name === event) listener(1, 2, 3);
    });

  const app = {
    on: (event: string, listener: Listener) => {
      listeners.push([event, listener]);
    },
    applyAction: (action: string, settings: Record<string, string>) => {
      if (broken) {
        broken = false;
        throw new Error('Acquire is broken');
      }
      if (action !== 'update-settings') throw new Error(`No action ${action}`);
      applied++;
      hidden = settings['crm.hide_widget_in_web'] === 'yes';
    },
    ui: {
      status: (state: string) => {
        open = state === 'max';
      },
    },
    trigger: () => {
      throw new Error('trigger fires events into every listener');
    },
  };

  const run = (entry: Entry) => {
    if (typeof entry === 'function') entry(app);
    else contacts.push(entry.fields.contact);
  };

  const fake = {
    attach: acquire,
    /** The vendor's snippet, in the page's head. */
    addSnippet() {
      page.acquire = [];
    },
    load() {
      page.acquire?.splice(0).forEach(run);
      Object.assign(page, { acquire: { push: run } });
    },
    emit,
    app,
    applied: () => applied,
    startChat() {
      open = true;
      emit('new');
      emit('conversation-start');
    },
    joinAgent: () => emit('update'),
    endChat() {
      emit('close');
      emit('conversation-end');
    },
    showAgain() {
      hidden = false;
      open = true;
      emit('ui_reloaded');
    },
    isVisible: () => !hidden,
    isOpen: () => open,
    codes: () =>
      contacts.flatMap((contact) =>
        'doorlist' in contact ? [String(contact.doorlist)] : [],
      ),
    breakNextCall() {
      broken = true;
    },
  } satisfies FakeWidget & Record<string, unknown>;
  fake.addSnippet();
  return fake;
};
