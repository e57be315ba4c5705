import type { VendorKey } from '../../../src/gateway/vendors/clients/client';
import type { AcquireState } from '../../vendors/acquire-state';
import type { ZendeskState } from '../../vendors/zendesk-state';

const mergeContacts = (
  { contacts, cases }: AcquireState,
  from: number,
  into: number,
): void => {
  const [gone, stays] = [contacts.get(from), contacts.get(into)];
  if (!gone || !stays) throw new Error('no such contact');
  for (const one of cases.values()) {
    if (one.contactId === from) one.contactId = into;
  }
  // The newer one's values win, where it has any.
  const filled = Object.entries(gone.fields).filter(([, text]) => text !== '');
  Object.assign(stays.fields, Object.fromEntries(filled));
  contacts.delete(from);
};

const mergeVisitors = (
  { chats, retagChat }: ZendeskState,
  from: string,
  into: string,
): void => {
  for (const { id, visitor, tags } of chats.values()) {
    if (visitor.id !== from) continue;
    visitor.id = into;
    // The chat is told of again.
    retagChat(id, tags);
  }
};

/**
 * Has a vendor take two of its people for one: what was the first's is the
 * second's from now on, and the first is gone.
 * https://developer.acquire.io/rest-apis/customer/merge
 */
export const mergeAtVendor = (
  server: object,
  { from, into }: { from: VendorKey; into: VendorKey },
): void => {
  if (from.kind === 'acquire') {
    const state = server as AcquireState;
    mergeContacts(state, Number(from.value), Number(into.value));
  } else {
    mergeVisitors(server as ZendeskState, from.value, into.value);
  }
};
