import type { Kysely } from 'kysely';

/** Adds whom a site tells of escalated chats, and which reasons ban nobody. */
export const addEscalation = async ({
  schema,
}: Kysely<unknown>): Promise<void> => {
  for (const [column, value] of [
    ['on_call', ''],
    ['protective_reasons', '[]'],
  ] as const) {
    await schema
      .alterTable('sites')
      .addColumn(column, 'text', (c) => c.notNull().defaultTo(value))
      .execute();
  }
};
