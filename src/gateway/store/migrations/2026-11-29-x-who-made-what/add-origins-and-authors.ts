import type { Kysely } from 'kysely';

const ACTOR_COLUMNS = {
  tokens: ['created_by', 'created_by_name', 'created_by_user'],
  messages: ['author', 'author_name', 'author_user'],
} as const;

/**
 * Adds to tokens what they begin with, who made them and when they were used,
 * and to messages who wrote them. Of earlier rows none of it is known.
 */
export const addOriginsAndAuthors = async ({
  schema,
}: Kysely<unknown>): Promise<void> => {
  for (const [table, [id, name, isUser]] of Object.entries(ACTOR_COLUMNS)) {
    await schema.alterTable(table).addColumn(id, 'integer').execute();
    await schema.alterTable(table).addColumn(name, 'text').execute();
    await schema
      .alterTable(table)
      .addColumn(isUser, 'integer', (c) => c.notNull().defaultTo(0))
      .execute();
  }
  await schema.alterTable('tokens').addColumn('prefix', 'text').execute();
  await schema.alterTable('tokens').addColumn('used_at', 'bigint').execute();
};
