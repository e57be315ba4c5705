import type { Kysely } from 'kysely';

/** From where each site was asked for lately, and why in vain. */
export const createSiteSightings = async ({
  schema,
}: Kysely<unknown>): Promise<void> => {
  await schema
    .createTable('site_sightings')
    .addColumn('site', 'text', (c) => c.notNull())
    .addColumn('outcome', 'text', (c) => c.notNull())
    .addColumn('origin', 'text', (c) => c.notNull())
    .addColumn('count', 'bigint', (c) => c.notNull())
    .addColumn('last_at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('site_sightings_pk', ['site', 'outcome', 'origin'])
    .execute();
};
