import { ZENDESK_ERRORS } from './error';

/** The path of Zendesk Chat's Bans API, on its new host. */
export const BANS_PATH = '/api/v2/chat/bans';

/** The path of one ban; only digits: `/ip` has methods of its own. */
export const ONE_BAN = `${BANS_PATH}/:id{[0-9]+}` as const;

/** What the descriptions of all Zendesk-compatible routes have in common. */
export const ZENDESK = {
  tag: 'Zendesk-compatible',
  security: ['basic', 'bearer'],
  failures: ZENDESK_ERRORS,
} as const;
