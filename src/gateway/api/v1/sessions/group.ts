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

/** What every route that opens a chat says of the audit trail. */
export const OPENED =
  'Of a chat that somebody else has, or that is over, whoever opens it leaves a line a day in the audit trail (`open chat`).';
