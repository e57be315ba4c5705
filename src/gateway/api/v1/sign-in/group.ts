import { PROBLEMS } from '../../openapi/failure-shape';

/** What the descriptions of the routes for signing in have in common. */
export const SIGNING_IN = { tag: 'Signing in', failures: PROBLEMS } as const;
