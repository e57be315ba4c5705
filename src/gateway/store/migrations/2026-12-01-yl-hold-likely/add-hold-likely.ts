import type { Kysely } from 'kysely';

/** Adds whether a site holds who is likely to be somebody banned. */
export const addHoldLikely = async ({
  schema,
}: Kysely<unknown>): Promise<void> => {
  await schema
    .alterTable('sites')
    .addColumn('hold_likely', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
};
