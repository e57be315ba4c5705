import type { Kysely } from 'kysely';

/** Adds which sign-ins are good for nothing but setting a second factor. */
export const addColumn = async ({ schema }: Kysely<unknown>): Promise<void> => {
  await schema
    .alterTable('tokens')
    .addColumn('must_set_factor', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
};
