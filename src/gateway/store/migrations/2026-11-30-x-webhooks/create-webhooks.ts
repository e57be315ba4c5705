import { sql, type Kysely } from 'kysely';
import { id } from '../2026-11-20-initial/id';

/**
 * Receivers that are told of what happens, the events that are to be told, what
 * became of each at each receiver, and which of them were sent what.
 */
export const createWebhooks = async ({
  schema,
}: Kysely<unknown>): Promise<void> => {
  await schema
    .createTable('webhooks')
    .addColumn('id', 'integer', id)
    .addColumn('url', 'text', (c) => c.notNull())
    .addColumn('description', 'text', (c) => c.notNull())
    .addColumn('secret_sealed', 'text', (c) => c.notNull())
    .addColumn('old_secret_sealed', 'text')
    .addColumn('old_secret_until', 'bigint')
    .addColumn('events', 'text')
    .addColumn('all_sites', 'integer', (c) => c.notNull())
    .addColumn('see_addresses', 'integer', (c) => c.notNull())
    .addColumn('see_contacts', 'integer', (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('created_by', 'integer')
    .addColumn('created_by_name', 'text', (c) => c.notNull())
    .addColumn('failing_since', 'bigint')
    .addColumn('disabled_at', 'bigint')
    .addColumn('disabled_why', 'text')
    .execute();
  await schema
    .createTable('webhook_sites')
    .addColumn('webhook', 'integer', (c) =>
      c.notNull().references('webhooks.id'),
    )
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('site', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('webhook_sites_pk', ['webhook', 'position'])
    .execute();
  await schema
    .createTable('webhook_events')
    .addColumn('id', 'integer', id)
    .addColumn('message', 'text', (c) => c.notNull().unique())
    .addColumn('type', 'text', (c) => c.notNull())
    .addColumn('subject', 'text', (c) => c.notNull())
    .addColumn('payload', 'text', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .execute();
  await schema
    .createTable('webhook_deliveries')
    .addColumn('id', 'integer', id)
    .addColumn('webhook', 'integer', (c) => c.notNull())
    .addColumn('event', 'integer', (c) =>
      c.notNull().references('webhook_events.id'),
    )
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('attempts', 'integer', (c) => c.notNull())
    .addColumn('due_at', 'bigint')
    .addColumn('holder', 'text')
    .addColumn('attempted_at', 'bigint')
    .addColumn('status', 'integer')
    .addColumn('failure', 'text')
    .addColumn('duration', 'integer')
    .execute();
  await schema
    .createTable('webhook_receipts')
    .addColumn('receiver', 'text', (c) => c.notNull())
    .addColumn('subject', 'text', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('webhook_receipts_pk', ['subject', 'receiver'])
    .execute();
  for (const [table, column] of [
    ['webhook_events', 'subject'],
    ['webhook_events', 'at'],
    ['webhook_deliveries', 'event'],
    ['webhook_receipts', 'at'],
  ] as const) {
    await schema
      .createIndex(`${table}_${column}`)
      .on(table)
      .column(column)
      .execute();
  }
  await schema
    .createIndex('webhook_deliveries_due')
    .on('webhook_deliveries')
    .columns(['webhook', 'due_at'])
    .where(sql.ref('due_at'), 'is not', null)
    .execute();
  await schema
    .createIndex('webhook_deliveries_webhook')
    .on('webhook_deliveries')
    .columns(['webhook', 'id'])
    .execute();
};
