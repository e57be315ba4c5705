import { z } from 'zod';
import type { ZendeskKey } from '../../store/compat/zendesk-bans';

// To the second, as Zendesk writes times.
const created_at = z.iso.datetime({ precision: 0 });
const id = z.int().min(1);
const reason = z.string();

/**
 * A ban as Zendesk Chat's Bans API shows it: one identifier each; what does not
 * apply is an empty text.
 * https://developer.zendesk.com/api-reference/live-chat/chat-api/bans/
 */
export const zendeskBan = z
  .object({
    created_at,
    id,
    ip_address: z.string(),
    reason,
    type: z.enum(['I', 'V']).describe('An address, or a visitor.'),
    visitor_id: z.string(),
    visitor_name: z.string(),
  })
  .meta({ id: 'ZendeskBan' });
export type ZendeskBan = z.infer<typeof zendeskBan>;

const addressRow = z
  .object({
    created_at,
    id,
    ip_address: z.string().min(1),
    reason,
    // As live rows have it; the printed example leaves it out.
    type: z.literal('ip_address'),
  })
  .meta({ id: 'ZendeskIpBan' });
const visitorRow = z
  .object({
    created_at,
    id,
    reason,
    type: z.literal('visitor'),
    visitor_id: z.string().min(1),
    visitor_name: z.string(),
  })
  .meta({ id: 'ZendeskVisitorBan' });

/**
 * The list's two arrays: always both, each with the fields that apply.
 * https://developer.zendesk.com/api-reference/live-chat/chat-api/bans/#list-bans
 */
export const zendeskBans = z
  .object({ ip_address: z.array(addressRow), visitor: z.array(visitorRow) })
  .meta({ id: 'ZendeskBans' });

/** Returns a time as Zendesk writes times: to the second. */
export const toZendeskTime = (time: number): string =>
  new Date(time).toISOString().replace(/\.\d+/, '');

/** Returns a key of one of our bans as Zendesk shows a ban. */
export const presentZendeskBan = (key: Omit<ZendeskKey, 'ban'>): ZendeskBan => {
  const isAddress = key.kind === 'ip';
  return {
    created_at: toZendeskTime(key.created_at),
    id: key.id,
    ip_address: isAddress ? key.typed : '',
    reason: key.reason,
    type: isAddress ? 'I' : 'V',
    visitor_id: isAddress ? '' : key.typed,
    visitor_name: isAddress ? '' : (key.visitor_name ?? ''),
  };
};

/** Returns keys of our bans as Zendesk lists bans. */
export const presentZendeskList = (
  keys: readonly ZendeskKey[],
): z.infer<typeof zendeskBans> => {
  const bans = keys.map(presentZendeskBan);
  return {
    ip_address: bans
      .filter(({ type }) => type === 'I')
      .map(({ created_at, id, ip_address, reason }) => ({
        created_at,
        id,
        ip_address,
        reason,
        type: 'ip_address' as const,
      })),
    visitor: bans
      .filter(({ type }) => type === 'V')
      .map(({ created_at, id, reason, visitor_id, visitor_name }) => ({
        created_at,
        id,
        reason,
        type: 'visitor' as const,
        visitor_id,
        visitor_name,
      })),
  };
};
