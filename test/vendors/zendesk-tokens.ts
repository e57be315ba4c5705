import type { Reply } from './vendor-server';

/** A row of the list as the vendor's page has it. */
const toRow = (id: number, access_token: string, expire_date: unknown) => ({
  access_token,
  agent_id: 100000204,
  client_identifier: 'doorlist',
  create_date: '2026-01-02T03:04:05Z',
  expire_date,
  id,
  refresh_token: `zd-refresh-${id}-e9d0`,
  scopes: 'read write',
  token_type: 'Bearer',
});

/**
 * The tokens of the agent who asks: one that nobody uses any more, and the one
 * that is asked with.
 * https://developer.zendesk.com/api-reference/live-chat/chat-api/oauth_tokens/
 *
 * @param expireDate of the one that is asked with
 */
export const zendeskTokens = (token: string, expireDate: unknown): Reply => ({
  status: 200,
  body: JSON.stringify([
    toRow(37, 'zd-earlier-0a1b2c', '2026-11-21T00:00:00Z'),
    toRow(38, token, expireDate),
  ]),
});
