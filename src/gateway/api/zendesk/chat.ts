import { z } from 'zod';
import type { SessionRow } from '../../store/schema/schema';
import { toZendeskTime } from './ban';

const time = z.iso.datetime({ precision: 0 });

/**
 * A chat of ours as Zendesk Chat shows one: what we have of its fields.
 * https://developer.zendesk.com/api-reference/live-chat/chat-api/chats/
 */
export const zendeskChat = z
  .object({
    id: z.string().describe('Our session code.'),
    session: z.object({
      end_date: time.nullable(),
      ip: z.string(),
      start_date: time,
    }),
    started_by: z.literal('visitor'),
    tags: z.array(z.string()),
    timestamp: time,
    type: z.literal('chat'),
    visitor: z.object({
      email: z.string(),
      id: z.string(),
      name: z.string(),
      phone: z.string(),
    }),
  })
  .meta({ id: 'ZendeskChat' });

/** Returns a chat as Zendesk shows one. */
export const presentZendeskChat = (
  row: SessionRow,
): z.infer<typeof zendeskChat> => {
  const start = toZendeskTime(row.started_at);
  return {
    id: row.code,
    session: {
      end_date: row.ended_at === null ? null : toZendeskTime(row.ended_at),
      ip: row.address ?? '',
      start_date: start,
    },
    started_by: 'visitor',
    tags: [],
    timestamp: start,
    type: 'chat',
    visitor: {
      email: row.email ?? '',
      id: row.visitor,
      name: row.name ?? '',
      phone: row.phone ?? '',
    },
  };
};
