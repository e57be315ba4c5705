import type { Kysely } from 'kysely';

/**
 * Adds whether a chat's address is the visitor's for certain. Until now no other
 * was stored.
 */
export const addAddressTrust = async ({
  schema,
}: Kysely<unknown>): Promise<void> => {
  await schema
    .alterTable('sessions')
    .addColumn('address_trusted', 'integer', (c) => c.notNull().defaultTo(1))
    .execute();
};
