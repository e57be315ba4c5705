import type { Kysely } from 'kysely';
import { id } from '../2026-11-20-initial/id';

/** Whom supervisors had suspended at vendors, and what became of it there. */
export const createSuspensions = async ({
  schema,
}: Kysely<unknown>): Promise<void> => {
  // SQLite adds one column at a time.
  await schema
    .alterTable('vendor_accounts')
    .addColumn('sealed_support_token', 'text')
    .execute();
  await schema
    .alterTable('vendor_accounts')
    .addColumn('suspends', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
  await schema
    .createTable('ban_suspensions')
    .addColumn('ban_key', 'integer', (c) =>
      c.primaryKey().references('ban_keys.id'),
    )
    .addColumn('email', 'text', (c) => c.notNull())
    .addColumn('by_id', 'integer')
    .addColumn('by_name', 'text', (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .execute();
  await schema
    .createTable('vendor_suspensions')
    .addColumn('id', 'integer', id)
    .addColumn('account', 'integer', (c) =>
      c.notNull().references('vendor_accounts.id'),
    )
    .addColumn('value', 'text', (c) => c.notNull())
    .addColumn('email', 'text', (c) => c.notNull())
    .addColumn('desired', 'text', (c) => c.notNull())
    .addColumn('suspended_at', 'bigint')
    .addColumn('vendor_user', 'text')
    .addColumn('request_sent_at', 'bigint')
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('error_code', 'text')
    .addColumn('error_params', 'text')
    .addColumn('attempts', 'integer', (c) => c.notNull())
    .addColumn('next_try_at', 'bigint')
    .addColumn('changed_at', 'bigint', (c) => c.notNull())
    .addUniqueConstraint('vendor_suspensions_key', ['account', 'value'])
    .execute();
  await schema
    .createIndex('vendor_suspensions_due')
    .on('vendor_suspensions')
    .columns(['account', 'next_try_at'])
    .execute();
};
