import { PROBLEMS } from '../../openapi/failure-shape';

/** What the descriptions of the routes of webhooks have in common. */
export const WEBHOOKS = {
  tag: 'Webhooks',
  security: ['bearer', 'cookie'],
  failures: PROBLEMS,
} as const;
