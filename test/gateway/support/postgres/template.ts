/** A migrated database, copied for each test: quicker than migrating. */
export const TEMPLATE = 'doorlist_template';
