import type { Kysely } from 'kysely';

/**
 * Adds the versions of lists that sites share, and which sites have a list of
 * their own. Lists of before stay in use until the first shared epoch begins,
 * when the week of the first of them is over.
 */
export const addSharedLists = async ({
  schema,
}: Kysely<unknown>): Promise<void> => {
  await schema
    .alterTable('epochs')
    .addColumn('list_version', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
  await schema
    .alterTable('sites')
    .addColumn('own_list_from', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
};
