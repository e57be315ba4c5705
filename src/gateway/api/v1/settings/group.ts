import { PROBLEMS } from '../../openapi/failure-shape';

/** What the descriptions of the routes of settings have in common. */
export const SETTINGS = {
  tag: 'People',
  security: ['bearer', 'cookie'],
  failures: PROBLEMS,
} as const;
