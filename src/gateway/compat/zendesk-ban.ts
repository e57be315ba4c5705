import type { ShownKey } from '../store/shown-keys';

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

export type ZendeskIpBan = Pick<
  ZendeskBan,
  'created_at' | 'id' | 'ip_address' | 'reason'
>;
export type ZendeskVisitorBan = Pick<
  ZendeskBan,
  'created_at' | 'id' | 'reason' | 'visitor_id' | 'visitor_name'
>;

/** A key of one of our bans as such a ban. */
export const presentZendeskBan = (key: ShownKey): ZendeskBan => {
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
