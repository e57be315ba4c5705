import type { Kysely } from 'kysely';

/** Adds which keys of bans nobody asked for: people added all that there are. */
export const addKeyOrigins = async ({
  schema,
}: Kysely<unknown>): Promise<void> => {
  await schema
    .alterTable('ban_keys')
    .addColumn('automatic', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
};
