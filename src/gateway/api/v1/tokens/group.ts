import { PROBLEMS } from '../../openapi/failure-shape';

/** What the descriptions of all routes of tokens have in common. */
export const TOKENS = {
  tag: 'People and tokens',
  security: ['bearer', 'cookie'],
  failures: PROBLEMS,
} as const;
