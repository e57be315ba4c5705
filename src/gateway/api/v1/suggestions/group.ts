import { PROBLEMS } from '../../openapi/failure-shape';

/** What the descriptions of all routes of suggestions have in common. */
export const SUGGESTIONS = {
  tag: 'Suggestions',
  security: ['bearer', 'cookie'],
  failures: PROBLEMS,
} as const;
