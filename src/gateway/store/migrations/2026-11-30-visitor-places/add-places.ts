import { sql, type Kysely } from 'kysely';

/**
 * Adds where a chat's address is, as the operator's databases said when it
 * started, and the country whose national phone numbers a site's visitors write.
 */
export const addPlaces = async ({ schema }: Kysely<unknown>): Promise<void> => {
  await schema.alterTable('sessions').addColumn('country', 'text').execute();
  await schema.alterTable('sessions').addColumn('asn', 'bigint').execute();
  await schema.alterTable('sessions').addColumn('provider', 'text').execute();
  await schema
    .alterTable('sites')
    .addColumn('country', 'text', (column) =>
      column.notNull().defaultTo(sql.lit('')),
    )
    .execute();
};
