import { PROBLEMS } from '../../openapi/failure-shape';

/** What the descriptions of all routes of appeals have in common. */
export const APPEALS = {
  tag: 'Appeals',
  security: ['bearer', 'cookie'],
  failures: PROBLEMS,
} as const;
