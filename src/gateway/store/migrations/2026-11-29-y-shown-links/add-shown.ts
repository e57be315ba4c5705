import type { Kysely } from 'kysely';

/** Adds how a proven key is shown, where matching changes more of it. */
export const addShown = async ({ schema }: Kysely<unknown>): Promise<void> => {
  await schema.alterTable('links').addColumn('shown', 'text').execute();
};
