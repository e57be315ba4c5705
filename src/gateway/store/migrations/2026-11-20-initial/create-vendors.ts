import { sql, type Kysely } from 'kysely';
import { id } from './id';

/** Accounts at vendors, and what is wanted there. */
export const createVendors = async ({
  schema,
}: Kysely<unknown>): Promise<void> => {
  await schema
    .createTable('vendor_accounts')
    .addColumn('id', 'integer', id)
    .addColumn('vendor', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('settings', 'text', (c) => c.notNull())
    .addColumn('sealed_token', 'text', (c) => c.notNull())
    .addColumn('chats_from', 'text')
    .addColumn('lease_holder', 'text')
    .addColumn('lease_until', 'bigint', (c) => c.notNull())
    .addColumn('synced_at', 'bigint')
    .addColumn('asked_at', 'bigint')
    .addColumn('failing', 'text')
    .addColumn('paused_until', 'bigint')
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addUniqueConstraint('vendor_accounts_name', ['vendor', 'name'])
    .execute();
  await schema
    .createTable('vendor_sites')
    .addColumn('account', 'integer', (c) =>
      c.notNull().references('vendor_accounts.id'),
    )
    .addColumn('site', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('vendor_sites_pk', ['account', 'site'])
    .execute();
  await schema
    .createTable('vendor_bans')
    .addColumn('id', 'integer', id)
    .addColumn('account', 'integer', (c) =>
      c.notNull().references('vendor_accounts.id'),
    )
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('value', 'text', (c) => c.notNull())
    .addColumn('wish', 'text', (c) => c.notNull())
    .addColumn('kept', 'integer', (c) => c.notNull())
    .addColumn('until', 'bigint')
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('vendor_ids', 'text', (c) => c.notNull())
    .addColumn('ends_there', 'bigint')
    .addColumn('there_since', 'bigint')
    .addColumn('sent_at', 'bigint')
    .addColumn('newest_before', 'text')
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('why', 'text')
    .addColumn('attempts', 'integer', (c) => c.notNull())
    .addColumn('next_try_at', 'bigint')
    .addColumn('changed_at', 'bigint', (c) => c.notNull())
    .addUniqueConstraint('vendor_bans_key', ['account', 'value', 'kind'])
    .execute();
  await schema
    .createIndex('vendor_bans_due')
    .on('vendor_bans')
    .columns(['account', 'next_try_at'])
    .where(sql.ref('next_try_at'), 'is not', null)
    .execute();
};
