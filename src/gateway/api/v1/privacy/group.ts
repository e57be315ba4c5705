import { PROBLEMS } from '../../openapi/failure-shape';

/** What the descriptions of the routes of kept data have in common. */
export const PRIVACY = {
  tag: 'Privacy',
  security: ['bearer', 'cookie'],
  failures: PROBLEMS,
} as const;
