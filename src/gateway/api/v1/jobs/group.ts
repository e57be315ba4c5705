import { PROBLEMS } from '../../openapi/failure-shape';

/** What the descriptions of all routes of jobs have in common. */
export const JOBS = {
  tag: 'Jobs',
  security: ['bearer', 'cookie'],
  failures: PROBLEMS,
} as const;
