/**
 * The option that names an account, by vendor: one line each. Apart from the
 * registry, because the command line's help loads no client.
 */
export { zendeskAccountOption as zendesk } from './zendesk/account-option';
export { acquireAccountOption as acquire } from './acquire/account-option';
