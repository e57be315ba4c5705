import { PROBLEMS } from '../../openapi/failure-shape';

/** What the descriptions of all routes of agents' chats have in common. */
export const CHATS = {
  tag: 'Chats',
  security: ['bearer', 'cookie'],
  failures: PROBLEMS,
} as const;
