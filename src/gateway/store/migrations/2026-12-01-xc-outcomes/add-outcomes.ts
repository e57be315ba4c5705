import type { Kysely } from 'kysely';

/**
 * Adds what tells how well bans work: the language of each chat and of the ban
 * that came of it, and when what it is for began. Bans of before have neither.
 */
export const addOutcomes = async ({
  schema,
}: Kysely<unknown>): Promise<void> => {
  for (const table of ['sessions', 'bans']) {
    await schema.alterTable(table).addColumn('language', 'text').execute();
  }
  await schema.alterTable('bans').addColumn('began_at', 'bigint').execute();
};
