import type { Kysely } from 'kysely';

/** Adds what a site's server says of a chat's visitor for agents to see. */
export const addIdentityDetails = async ({
  schema,
}: Kysely<unknown>): Promise<void> => {
  await schema
    .alterTable('sessions')
    .addColumn('proven_name', 'text')
    .execute();
  await schema.alterTable('sessions').addColumn('facts', 'text').execute();
};
