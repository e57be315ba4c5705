import { sql, type Kysely } from 'kysely';
import { id } from '../2026-11-20-initial/id';

/**
 * Adds what people answered to suggestions, and beneath which ban another one
 * lies that says no more than it.
 */
export const createSuggestions = async ({
  schema,
}: Kysely<unknown>): Promise<void> => {
  await schema.alterTable('bans').addColumn('beneath', 'integer').execute();
  await schema
    .createIndex('bans_beneath')
    .on('bans')
    .column('beneath')
    .where(sql.ref('beneath'), 'is not', null)
    .execute();
  await schema
    .createTable('suggestions')
    .addColumn('id', 'integer', id)
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('ban', 'integer', (c) => c.notNull().references('bans.id'))
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('facts', 'text', (c) => c.notNull())
    .addColumn('done', 'text', (c) => c.notNull())
    .addColumn('answered_at', 'bigint', (c) => c.notNull())
    .addColumn('answered_by', 'integer')
    .addColumn('answered_by_name', 'text', (c) => c.notNull())
    .execute();
  await schema
    .createIndex('suggestions_ban')
    .on('suggestions')
    .columns(['ban', 'kind', 'id'])
    .execute();
};
