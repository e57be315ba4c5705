import { sql, type Kysely } from 'kysely';

/**
 * Makes the index of bans with an end to come enough to list which are overdue:
 * PostgreSQL would look through all that are open instead. Drops the index of bans
 * that refused somebody, which the one of hits serves as well.
 */
export const addOverdueIndex = async ({
  schema,
}: Kysely<unknown>): Promise<void> => {
  await schema.dropIndex('bans_that_hit').execute();
  await schema.dropIndex('bans_next_end').execute();
  await schema
    .createIndex('bans_next_end')
    .on('bans')
    .columns(['until', 'id'])
    .where(sql.ref('ended_at'), 'is', null)
    .where(sql.ref('until'), 'is not', null)
    .execute();
};
