import type { Reply } from './vendor-server';
import type { ZendeskQuirks } from './zendesk-quirks';
import type { ZendeskChat, ZendeskState } from './zendesk-state';

const present = ({ id, tags, visitor, session }: ZendeskChat) => ({
  id,
  tags,
  visitor,
  session,
  type: 'chat',
  started_by: 'visitor',
  timestamp: session.start_date,
  zendesk_ticket_id: null,
});

/**
 * Chats in the order of their last change, from a second on. The link to the
 * next page is always there.
 * https://developer.zendesk.com/api-reference/live-chat/chat-api/incremental_export/
 */
export const zendeskIncremental = (
  { chats }: ZendeskState,
  quirks: ZendeskQuirks,
  origin: () => string,
  path: string,
  query: URLSearchParams,
): Reply => {
  const limit = Math.min(Number(query.get('limit') ?? 1000), 1000);
  const start = Number(query.get('start_time') ?? 0);
  const after = query.get('start_id') ?? '';
  const rows = [...chats.values()]
    .sort(
      (one, other) =>
        one.updated - other.updated || (one.id < other.id ? -1 : 1),
    )
    .filter(
      ({ id, updated }) => updated > start || (updated === start && id > after),
    )
    .slice(0, limit);
  const last = rows.at(-1);
  const next = new URL(path, quirks.nextPageHost ?? origin());
  next.search = new URLSearchParams({
    ...Object.fromEntries(query),
    ...(last && { start_time: String(last.updated), start_id: last.id }),
  }).toString();
  return {
    status: 200,
    body: JSON.stringify({
      chats: rows.map(present),
      count: rows.length,
      next_page: next.href,
    }),
  };
};
