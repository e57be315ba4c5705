import type { Kysely } from 'kysely';

/** Adds what sites limit, and which bans no person asked for. */
export const addSiteLimits = async ({
  schema,
}: Kysely<unknown>): Promise<void> => {
  await schema
    .alterTable('sites')
    .addColumn('limits', 'text', (c) => c.notNull().defaultTo('{}'))
    .execute();
  await schema
    .alterTable('bans')
    .addColumn('automatic', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
};
