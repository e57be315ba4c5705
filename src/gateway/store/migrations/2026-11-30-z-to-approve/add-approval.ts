import { sql, type Kysely } from 'kysely';

/**
 * Adds whether a ban waits for somebody to approve that it holds longer, and the
 * ends that were asked for it and its keys.
 */
export const addApproval = async ({
  schema,
}: Kysely<unknown>): Promise<void> => {
  for (const table of ['bans', 'ban_keys']) {
    await schema
      .alterTable(table)
      .addColumn('to_approve', 'integer', (column) =>
        column.notNull().defaultTo(0),
      )
      .execute();
    await schema.alterTable(table).addColumn('asked_until', 'bigint').execute();
  }
  await schema
    .createIndex('bans_to_approve')
    .on('bans')
    .column('id')
    .where(sql<boolean>`to_approve = 1`)
    .execute();
};
