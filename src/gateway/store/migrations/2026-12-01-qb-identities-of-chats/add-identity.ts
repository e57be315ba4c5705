import type { Kysely } from 'kysely';

/** Adds which of a browser's identities were proven during a chat, as digests. */
export const addIdentity = async ({
  schema,
}: Kysely<unknown>): Promise<void> => {
  await schema.alterTable('sessions').addColumn('identity', 'text').execute();
};
