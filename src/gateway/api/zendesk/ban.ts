import type { ZendeskKey } from '../../store/compat/zendesk-bans';

/**
 * A ban as Zendesk Chat's Bans API shows it: one identifier each.
 * https://developer.zendesk.com/api-reference/live-chat/chat-api/bans/
 */
export interface ZendeskBan {
  created_at: string;
  id: number;
  ip_address: string;
  reason: string;
  type: 'I' | 'V';
  visitor_id: string;
  visitor_name: string;
}

/** A key of one of our bans as such a ban. */
export const presentZendeskBan = (key: Omit<ZendeskKey, 'ban'>): ZendeskBan => {
  const isAddress = key.kind === 'ip';
  return {
    // To the second, as Zendesk writes times.
    created_at: new Date(key.created_at).toISOString().replace(/\.\d+/, ''),
    id: key.id,
    ip_address: isAddress ? key.typed : '',
    reason: key.reason,
    type: isAddress ? 'I' : 'V',
    visitor_id: isAddress ? '' : key.typed,
    visitor_name: isAddress ? '' : (key.visitor_name ?? ''),
  };
};

/**
 * The list's two arrays: always both, each with the fields that apply.
 * https://developer.zendesk.com/api-reference/live-chat/chat-api/bans/#list-bans
 */
export const presentZendeskList = (keys: readonly ZendeskKey[]) => {
  const bans = keys.map(presentZendeskBan);
  return {
    ip_address: bans
      .filter(({ type }) => type === 'I')
      .map(({ created_at, id, ip_address, reason }) => ({
        created_at,
        id,
        ip_address,
        reason,
      })),
    visitor: bans
      .filter(({ type }) => type === 'V')
      .map(({ created_at, id, reason, visitor_id, visitor_name }) => ({
        created_at,
        id,
        reason,
        visitor_id,
        visitor_name,
      })),
  };
};
