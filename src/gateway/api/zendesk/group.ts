import { ZENDESK_ERRORS } from './error';

/** The path of Zendesk Chat's Bans API, on its new host. */
export const BANS_PATH = '/api/v2/chat/bans';

/** The path of all of Zendesk Chat's API on its new host, and on its old one. */
export const NEW_BASE = '/api/v2/chat';
export const OLD_BASE = '/api/v2';

/** What clients ask for beside bans. */
export const AGENTS_PATH = `${NEW_BASE}/agents`;
export const ACCOUNT_PATH = `${NEW_BASE}/account`;
export const ROUTING_PATH = `${NEW_BASE}/routing_settings/account`;
export const CHATS_PATH = `${NEW_BASE}/chats`;

/** The path of one ban; only digits: `/ip` has methods of its own. */
export const ONE_BAN = `${BANS_PATH}/:id{[0-9]+}` as const;

/** What the descriptions of all Zendesk-compatible routes have in common. */
export const ZENDESK = {
  tag: 'Zendesk-compatible',
  security: ['basic', 'bearer'],
  tolerant: true,
  failures: ZENDESK_ERRORS,
} as const;
