import { PROBLEMS } from '../../openapi/failure-shape';

/** What the descriptions of all routes of agents' chats have in common. */
export const CHATS = {
  tag: 'Chats',
  security: ['bearer', 'cookie'],
  failures: PROBLEMS,
} as const;

/** The error codes of every route that changes a chat. */
export const CHANGE_CODES = [
  'session_not_found',
  'origin_not_allowed',
] as const;
