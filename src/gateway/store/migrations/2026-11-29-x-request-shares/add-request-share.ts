import type { Kysely } from 'kysely';

/**
 * Adds whose requests a minute a booked place counts among. Until now only
 * processes beside the lease's holder booked theirs.
 */
export const addRequestShare = async ({
  schema,
}: Kysely<unknown>): Promise<void> => {
  await schema
    .alterTable('vendor_requests')
    .addColumn('share', 'text', (c) => c.notNull().defaultTo('secondary'))
    .execute();
};
