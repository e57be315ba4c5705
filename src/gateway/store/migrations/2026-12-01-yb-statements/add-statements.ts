import type { Kysely } from 'kysely';

/** Adds whether a site states its reasons to refused people, and its rules. */
export const addStatements = async ({
  schema,
}: Kysely<unknown>): Promise<void> => {
  await schema
    .alterTable('sites')
    .addColumn('statement', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
  await schema
    .alterTable('sites')
    .addColumn('rules', 'text', (c) => c.notNull().defaultTo(''))
    .execute();
};
