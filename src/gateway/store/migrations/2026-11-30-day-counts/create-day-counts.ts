import type { Kysely } from 'kysely';

/** How often something happened on each site and day. */
export const createDayCounts = async ({
  schema,
}: Kysely<unknown>): Promise<void> => {
  await schema
    .createTable('day_counts')
    .addColumn('site', 'text', (c) => c.notNull())
    .addColumn('day', 'bigint', (c) => c.notNull())
    .addColumn('what', 'text', (c) => c.notNull())
    .addColumn('count', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('day_counts_pk', ['site', 'day', 'what'])
    .execute();
  await schema
    .createIndex('bans_created')
    .on('bans')
    .column('created_at')
    .execute();
};
