import type { App } from './app';
import type { Contact } from '../widget/chat-server';

/** What a page may push: a function that wants the app, or settings. */
export type Command =
  ((app: App) => void) | { fields?: { contact?: Contact } } | { s: number };

/**
 * The names the widget puts on the page. Not declared on `Window`: whoever
 * integrates the widget describes it for themselves.
 */
export interface AcquireGlobals {
  acquire?: Command[];
  acquireIO?: App;
}

/**
 * Serves what pages pushed before the widget was there, in order, and from
 * now on serves at once (the documents do not say when, so the plainest).
 */
export const openQueue = (
  page: AcquireGlobals,
  app: App,
  onContact: (contact: Contact) => void,
): void => {
  const serve = (command: Command) => {
    try {
      if (typeof command === 'function') command(app);
      else if ('fields' in command && command.fields?.contact) {
        onContact(command.fields.contact);
      }
    } catch (error) {
      // A page's mistake must not keep others in the queue from being served.
      console.error(error);
    }
  };
  // The same array lives on, for pages that kept it in a variable.
  const queue = (page.acquire ??= []);
  queue.push = (...commands) => {
    commands.forEach(serve);
    return queue.length;
  };
  page.acquireIO = app;
  queue.splice(0).forEach(serve);
};
