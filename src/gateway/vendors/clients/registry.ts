/** The vendors' definitions, by vendor: one line each. */
export { zendesk } from './zendesk/vendor';
export { acquire } from './acquire/vendor';
