import { PROBLEMS } from '../../openapi/failure-shape';

/** What the descriptions of all routes of bans have in common. */
export const BANS = {
  tag: 'Bans',
  security: ['bearer', 'cookie'],
  failures: PROBLEMS,
} as const;
