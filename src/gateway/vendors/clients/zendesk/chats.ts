import { hasSessionCode } from '../session-code';
import type { VendorRequest } from '../http/request';
import type { SessionMark, VendorChat, VendorChatPage } from '../client';
import { zendeskChatPage } from './schemas';

const LIMIT = 1000;
/** Zendesk's clock and ours may differ by this much, in milliseconds. */
const SKEW = 300_000;

/**
 * Where the export begins for a moment in milliseconds. The vendor's table
 * says microseconds, its text and its example seconds; seconds read as
 * microseconds are long ago, so that nothing is missed.
 * https://developer.zendesk.com/api-reference/live-chat/chat-api/incremental_export/#start-time
 */
export const zendeskChatsFrom = (moment: number): string =>
  `start_time=${Math.max(0, Math.floor(moment / 1000))}`;

const FIELDS = { limit: String(LIMIT), fields: 'chats(*)' };

/** Only the query of the vendor's link: our token goes to no other place. */
const queryOf = (link: string | null | undefined): string | undefined =>
  link && URL.canParse(link) ? new URL(link).search.slice(1) : undefined;

/**
 * Pages of chats that began or changed since `from`. There is always a next
 * page: fewer rows than asked for, or a link that leads nowhere, is the end.
 * https://developer.zendesk.com/api-reference/live-chat/chat-api/incremental_export/
 */
export const zendeskChats = async function* (
  request: VendorRequest,
  from: string,
  signal?: AbortSignal,
): AsyncGenerator<VendorChatPage, void> {
  const visited = new Set<string>();
  for (let at = from; !visited.has(at);) {
    visited.add(at);
    const query = { ...Object.fromEntries(new URLSearchParams(at)), ...FIELDS };
    const path = '/incremental/chats';
    const ask = { method: 'GET', path, query, signal } as const;
    const page = await request.read(ask, zendeskChatPage);
    const next = queryOf(page.next_page) ?? at;
    if (page.chats.length) yield { chats: page.chats, next };
    if ((page.count ?? page.chats.length) < LIMIT) return;
    at = next;
  }
};

/**
 * Chats whose tags carry a session's code; the last state of each.
 * https://developer.zendesk.com/api-reference/live-chat/chat-api/chats/
 */
export const findZendeskChats = async (
  request: VendorRequest,
  { code, startedAt }: SessionMark,
  signal?: AbortSignal,
): Promise<VendorChat[]> => {
  const found = new Map<string | null, VendorChat>();
  const from = zendeskChatsFrom(startedAt - SKEW);
  for await (const { chats } of zendeskChats(request, from, signal)) {
    for (const chat of chats) {
      if (chat.marks.some((mark) => hasSessionCode(mark, code))) {
        found.set(chat.id, chat);
      }
    }
  }
  return [...found.values()];
};
