import type { Kysely } from 'kysely';

/**
 * Adds the shields of sites that are up, and who chats on a site at all.
 */
export const createShields = async ({
  schema,
}: Kysely<unknown>): Promise<void> => {
  await schema
    .createTable('shields')
    .addColumn('site', 'text', (c) => c.primaryKey())
    .addColumn('admits', 'text', (c) => c.notNull())
    .addColumn('since', 'bigint', (c) => c.notNull())
    .addColumn('until', 'bigint', (c) => c.notNull())
    .addColumn('reference', 'text', (c) => c.notNull())
    .addColumn('by_id', 'bigint')
    .addColumn('by_name', 'text', (c) => c.notNull())
    .execute();
  await schema
    .alterTable('sites')
    .addColumn('admits', 'text', (c) => c.notNull().defaultTo('everybody'))
    .execute();
};
