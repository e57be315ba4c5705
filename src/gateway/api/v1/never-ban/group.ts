import { PROBLEMS } from '../../openapi/failure-shape';

/** What the descriptions of the routes of the never-ban list have in common. */
export const NEVER_BAN = {
  tag: 'Never-ban list',
  security: ['bearer', 'cookie'],
  failures: PROBLEMS,
} as const;
