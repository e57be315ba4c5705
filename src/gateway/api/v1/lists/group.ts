import { PROBLEMS } from '../../openapi/failure-shape';

/** What the descriptions of the routes of shared lists have in common. */
export const LISTS = {
  tag: 'Shared lists',
  security: ['bearer', 'cookie'],
  failures: PROBLEMS,
} as const;
