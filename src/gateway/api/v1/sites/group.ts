import { PROBLEMS } from '../../openapi/failure-shape';

/** What the descriptions of the routes of sites have in common. */
export const SITES = {
  tag: 'Sites',
  security: ['bearer', 'cookie'],
  failures: PROBLEMS,
} as const;
