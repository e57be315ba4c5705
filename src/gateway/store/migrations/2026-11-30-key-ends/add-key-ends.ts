import { sql, type Kysely } from 'kysely';

/**
 * Adds when each key of a ban ends by itself, and whom a ban spares. Bans of
 * before then spare nobody, as they did when they were made.
 */
export const addKeyEnds = async ({
  schema,
}: Kysely<unknown>): Promise<void> => {
  for (const column of ['until', 'ended_at']) {
    await schema.alterTable('ban_keys').addColumn(column, 'bigint').execute();
  }
  // Only of keys with an end to come, which the sweeper asks for.
  await schema
    .createIndex('ban_keys_next_end')
    .on('ban_keys')
    .column('until')
    .where(sql.ref('ended_at'), 'is', null)
    .where(sql.ref('until'), 'is not', null)
    .execute();
  await schema
    .alterTable('bans')
    .addColumn('sparing', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
};
