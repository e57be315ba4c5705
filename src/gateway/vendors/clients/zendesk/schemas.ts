import { z } from 'zod';
import { decimalId, looseText, looseTime } from '../http/loose-schemas';
import type { VendorBan, VendorChat, VendorKey, WholeBan } from '../client';

/**
 * A ban: the kind is what is filled in. `type` is `I`, `V`, `ip_address`,
 * `visitor` or absent, and tells nothing more; `created_at` may be null.
 * https://developer.zendesk.com/api-reference/live-chat/chat-api/bans/
 */
const fields = z.object({
  id: decimalId,
  ip_address: looseText,
  visitor_id: looseText,
  reason: looseText,
  created_at: looseTime,
});

const banOf = (row: z.infer<typeof fields>): VendorBan => {
  const keys: VendorKey[] = [];
  if (row.visitor_id) keys.push({ kind: 'zendesk', value: row.visitor_id });
  if (row.ip_address) keys.push({ kind: 'ip', value: row.ip_address });
  return {
    id: row.id,
    keys,
    reason: row.reason,
    // It knows no ends.
    until: null,
    createdAt: row.created_at,
    // Nor who banned.
    createdBy: '',
  };
};

const zendeskRow = fields.transform(banOf);

/** Its list of bans: two arrays. */
export const zendeskList = {
  sign: /^\{\s*"(?:ip_address|visitor)"\s*:\s*\[/,
  paths: ['$.ip_address.*', '$.visitor.*'],
  row: zendeskRow,
};

/** One ban with all that the vendor tells of it. */
export const zendeskBan = fields
  .loose()
  .transform((row): WholeBan => ({ ...banOf(row), mentions: [], raw: row }));

/**
 * One page: two arrays over one sequence of ids. Neither of them is no empty
 * page, but an answer to something else.
 * https://developer.zendesk.com/api-reference/live-chat/chat-api/bans/#list-bans
 */
export const zendeskPage = z
  .looseObject({
    ip_address: z.array(zendeskRow).optional(),
    visitor: z.array(zendeskRow).optional(),
  })
  .refine(({ ip_address, visitor }) => ip_address ?? visitor)
  .transform(({ ip_address = [], visitor = [] }) =>
    [...ip_address, ...visitor].sort(
      (one, other) => Number(one.id) - Number(other.id),
    ),
  );

const zendeskChat = z
  .looseObject({
    id: looseText,
    tags: z.array(z.string()).catch([]),
    visitor: z
      .looseObject({
        id: looseText,
        name: looseText,
        email: looseText,
        phone: looseText,
      })
      .nullish()
      .catch(null),
    session: z
      .looseObject({
        ip: looseText,
        start_date: looseTime,
        end_date: looseTime,
      })
      .nullish()
      .catch(null),
    timestamp: looseTime,
  })
  .transform((row): VendorChat => ({
    id: row.id || null,
    marks: row.tags,
    visitor: row.visitor?.id
      ? { kind: 'zendesk', value: row.visitor.id }
      : null,
    address: row.session?.ip || null,
    name: row.visitor?.name ?? '',
    email: row.visitor?.email ?? '',
    phone: row.visitor?.phone ?? '',
    startedAt: row.session?.start_date ?? row.timestamp,
    endedAt: row.session?.end_date ?? null,
    raw: row,
  }));

/**
 * Chats that began or changed. `next_page` is always there.
 * https://developer.zendesk.com/api-reference/live-chat/chat-api/incremental_export/
 */
export const zendeskChatPage = z.looseObject({
  chats: z.array(zendeskChat),
  count: z.int().nonnegative().optional(),
  next_page: z.string().nullish(),
});
