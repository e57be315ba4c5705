import { acquireCase, acquireContact, acquireContacts } from './schemas';
import { hasSessionCode } from '../session-code';
import type { VendorRequest } from '../http/request';
import { orIfNotFound } from '../http/or-if-not-found';
import type { VendorChat } from '../client';

/**
 * Contacts with a session's code in one of their fields. The filter finds by
 * text, so its answer is looked through again.
 * https://developer.acquire.io/rest-apis/customer
 */
export const findAcquireChats = async (
  request: VendorRequest,
  code: string,
  signal: AbortSignal | undefined,
): Promise<VendorChat[]> => {
  // The numbers are those of the vendor's example.
  const body = { payload: {}, page: 0, limit: 0, search: code };
  const path = '/crm/contact/list';
  const ask = { method: 'POST', path, body, signal } as const;
  const contacts = await request.read(ask, acquireContacts);
  return contacts.filter(({ marks }) =>
    marks.some((mark) => hasSessionCode(mark, code)),
  );
};

/**
 * A case, with the contact it is of.
 * https://developer.acquire.io/rest-apis/conversation/conversation-or-cases/get
 */
export const getAcquireChat = async (
  request: VendorRequest,
  id: string,
  signal: AbortSignal | undefined,
): Promise<VendorChat | undefined> => {
  const see = (path: string) => ({ method: 'GET', path, signal }) as const;
  const casePath = `/crm/objects/case/${encodeURIComponent(id)}`;
  const contactId = await orIfNotFound(
    request.read(see(casePath), acquireCase),
    undefined,
  );
  if (contactId === undefined) return undefined;
  const chat = await orIfNotFound(
    request.read(see(`/crm/objects/contact/${contactId}`), acquireContact),
    undefined,
  );
  // A contact names its latest case, which need not be this one.
  return chat && { ...chat, id };
};

/**
 * Ends a case without asking the visitor how it was.
 * https://developer.acquire.io/rest-apis/conversation/conversation-or-cases/close-case
 */
export const closeAcquireChat = async (
  request: VendorRequest,
  id: string,
  signal: AbortSignal | undefined,
): Promise<'closed' | 'gone'> => {
  const caseId = Number(id);
  const body = { caseId, closingState: 'handled', askFeedback: false };
  const path = '/crm/messenger/chat/close';
  const ask = { method: 'POST', path, body, signal } as const;
  const answer = await orIfNotFound(request.write(ask), 'gone');
  return answer === 'gone' ? 'gone' : 'closed';
};
