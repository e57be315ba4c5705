import type { Contact } from '../widget/chat-server';
import { createEvents } from '../widget/create-events';

/** Reads what is known of the visitor; whoever subscribes hears of changes. */
export interface UserDetails {
  (): { name: string; email: string; phone: string };
  subscribe(listener: () => void): void;
}

/**
 * `app.userDetails`, and how to tell that they changed. What subscribers are
 * given is not documented, so they are given nothing.
 * https://developer.acquire.io/master/js-api/js-live-chat-api/visitor
 */
export const createUserDetails = (contact: () => Contact) => {
  const changes = createEvents<'change'>();
  const read = (field: string) => {
    const value = contact()[field];
    return typeof value === 'string' ? value : '';
  };
  const details = () => ({
    name: read('name'),
    email: read('email'),
    phone: read('phone'),
  });
  const subscribe = (listener: () => void) => {
    changes.on('change', listener);
  };
  return {
    userDetails: Object.assign(details, { subscribe }) satisfies UserDetails,
    changed: () => changes.emit('change'),
  };
};
