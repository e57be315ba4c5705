import { PROBLEMS } from '../../openapi/failure-shape';

/** What the descriptions of all routes for the gate have in common. */
export const FOR_THE_GATE = {
  tag: 'For the gate',
  security: [],
  tolerant: true,
  failures: PROBLEMS,
} as const;

/** The error codes of every route that asks as a visitor. */
export const VISITOR_CODES = [
  'site_not_found',
  'origin_not_allowed',
  'bad_visitor_token',
  'bad_identity',
] as const;
