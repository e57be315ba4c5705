import { SIGNING_IN } from '../group';

/** Where people find their own second factor. */
export const PATH = '/v1/me/second-factor';

/** What the descriptions of these routes have in common. */
export const MINE = { ...SIGNING_IN, security: ['bearer', 'cookie'] } as const;
export const WRITE_CODES = ['forbidden', 'origin_not_allowed'] as const;
