import { PROBLEMS } from '../../openapi/failure-shape';

/** What the descriptions of the routes of vendors' accounts have in common. */
export const VENDOR_ACCOUNTS = {
  tag: 'Vendors',
  security: ['bearer', 'cookie'],
  failures: PROBLEMS,
} as const;
