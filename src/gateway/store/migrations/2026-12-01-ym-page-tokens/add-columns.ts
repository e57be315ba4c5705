import type { Kysely } from 'kysely';

/**
 * Adds which tokens a page of another origin acts by for a signed-in person:
 * each ends with the sign-in that it was made with.
 */
export const addColumns = async ({
  schema,
}: Kysely<unknown>): Promise<void> => {
  await schema
    .alterTable('tokens')
    .addColumn('page_of', 'integer', (c) =>
      c.references('tokens.id').onDelete('cascade'),
    )
    .execute();
  await schema.alterTable('tokens').addColumn('page_origin', 'text').execute();
  await schema
    .createIndex('tokens_page_of')
    .on('tokens')
    .column('page_of')
    .execute();
};
