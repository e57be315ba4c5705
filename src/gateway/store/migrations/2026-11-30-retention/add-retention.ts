import { sql, type Kysely } from 'kysely';

/**
 * Keeps how long data is kept, when a visitor last chatted, and when a ban for
 * good was last looked at; and finds what is over without reading all.
 */
export const addRetention = async (db: Kysely<unknown>): Promise<void> => {
  const { schema } = db;
  await schema
    .createTable('retention')
    .addColumn('term', 'text', (c) => c.primaryKey())
    .addColumn('days', 'integer', (c) => c.notNull())
    .execute();
  await schema
    .alterTable('visitors')
    .addColumn('last_chat_at', 'bigint', (c) => c.notNull().defaultTo(0))
    .execute();
  await sql`update visitors set last_chat_at = coalesce(
    (select max(started_at) from sessions where sessions.visitor = visitors.id),
    created_at)`.execute(db);
  await schema.alterTable('bans').addColumn('reviewed_at', 'bigint').execute();
  for (const [table, column] of [
    ['visitors', 'last_chat_at'],
    ['audit', 'at'],
    ['changes', 'at'],
  ] as const) {
    await schema
      .createIndex(`${table}_${column}`)
      .on(table)
      .column(column)
      .execute();
  }
  // Not of bans that run: an index of those too looks to SQLite like the way to
  // find a visitor’s few.
  await schema
    .createIndex('bans_ended_at')
    .on('bans')
    .column('ended_at')
    .where(sql.ref('ended_at'), 'is not', null)
    .execute();
};
