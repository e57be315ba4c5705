import { sql, type Kysely } from 'kysely';

/** Adds how often a ban refused somebody whose identity a site's server proved. */
export const addSignedInHits = async ({
  schema,
}: Kysely<unknown>): Promise<void> => {
  await schema
    .alterTable('bans')
    .addColumn('signed_in_hits', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
  await schema
    .createIndex('bans_signed_in_hits')
    .on('bans')
    .column('id')
    .where(sql<boolean>`signed_in_hits > 0`)
    .execute();
};
