import type { Kysely } from 'kysely';

/** Adds what the dialog that blocks somebody starts with, of each site. */
export const addDefaults = async ({
  schema,
}: Kysely<unknown>): Promise<void> => {
  await schema
    .alterTable('sites')
    .addColumn('defaults', 'text', (c) => c.notNull().defaultTo('{}'))
    .execute();
};
