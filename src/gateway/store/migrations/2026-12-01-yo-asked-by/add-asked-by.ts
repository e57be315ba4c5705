import type { Kysely } from 'kysely';

/**
 * Adds who asked that a ban holds longer; of bans that are there already, and wait,
 * that is whoever made them.
 */
export const addAskedBy = async ({
  schema,
}: Kysely<unknown>): Promise<void> => {
  for (const column of ['asked_by', 'asked_by_user']) {
    await schema.alterTable('bans').addColumn(column, 'integer').execute();
  }
};
