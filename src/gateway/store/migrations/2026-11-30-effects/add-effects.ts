import type { Kysely } from 'kysely';

/** Adds what a ban does to whom it concerns, and what its visitor reads. */
export const addEffects = async ({
  schema,
}: Kysely<unknown>): Promise<void> => {
  await schema
    .alterTable('bans')
    .addColumn('effect', 'text', (c) => c.notNull().defaultTo('refuse'))
    .execute();
  await schema
    .alterTable('bans')
    .addColumn('text', 'text', (c) => c.notNull().defaultTo(''))
    .execute();
};
