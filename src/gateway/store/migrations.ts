import {
  sql,
  type ColumnDefinitionBuilder,
  type Kysely,
  type Migration,
} from 'kysely';

const createAll = async (db: Kysely<unknown>): Promise<void> => {
  const { schema } = db;
  await schema
    .createTable('meta')
    .addColumn('name', 'text', (c) => c.primaryKey())
    .addColumn('value', 'text', (c) => c.notNull())
    .execute();
  await schema
    .createTable('sites')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('origins', 'text', (c) => c.notNull())
    .addColumn('widget', 'text', (c) => c.notNull())
    .addColumn('max_age', 'integer', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .execute();
  await schema
    .createTable('epochs')
    .addColumn('site', 'text', (c) => c.notNull())
    .addColumn('epoch', 'bigint', (c) => c.notNull())
    .addColumn('uses_from', 'bigint', (c) => c.notNull())
    .addColumn('bits', 'integer', (c) => c.notNull())
    .addColumn('old_bits', 'integer')
    .addColumn('old_bits_until', 'bigint')
    .addColumn('filled_to', 'integer')
    .addPrimaryKeyConstraint('epochs_pk', ['site', 'epoch'])
    .execute();
  await schema
    .createTable('tags')
    .addColumn('site', 'text', (c) => c.notNull())
    .addColumn('epoch', 'bigint', (c) => c.notNull())
    .addColumn('tag', 'bigint', (c) => c.notNull())
    .addColumn('ban_key', 'integer', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('active', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('tags_pk', ['site', 'epoch', 'tag', 'ban_key'])
    .execute();
  // Each new ban counts its shard: from an index alone, as its rows lie all
  // over the table.
  await schema
    .createIndex('tags_held')
    .on('tags')
    .columns(['site', 'epoch', 'tag'])
    .where(sql.ref('active'), '=', 1)
    .execute();
  await schema
    .createIndex('tags_ban_key')
    .on('tags')
    .column('ban_key')
    .execute();
  await createBans(db);
  await createChats(db);
  await createPeople(db);
  await createVendors(db);
};

/** Ids are never used again, and later ones are greater. */
const id = (column: ColumnDefinitionBuilder) =>
  column.primaryKey().autoIncrement();

const createBans = async ({ schema }: Kysely<unknown>): Promise<void> => {
  await schema
    .createTable('bans')
    .addColumn('id', 'integer', id)
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('note', 'text', (c) => c.notNull())
    .addColumn('until', 'bigint')
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('created_by', 'integer', (c) => c.notNull())
    .addColumn('created_by_name', 'text', (c) => c.notNull())
    .addColumn('created_by_user', 'integer', (c) => c.notNull())
    .addColumn('lifted_at', 'bigint')
    .addColumn('lifted_by', 'integer')
    .addColumn('lifted_by_name', 'text')
    .addColumn('ended_at', 'bigint')
    .addColumn('session', 'text')
    .addColumn('visitor_name', 'text')
    .addColumn('source', 'text', (c) => c.notNull())
    .addColumn('acquire_type', 'text')
    .addColumn('reference', 'text', (c) => c.notNull())
    .addColumn('hits', 'integer', (c) => c.notNull())
    .addColumn('last_hit_at', 'bigint')
    .addColumn('search', 'text', (c) => c.notNull())
    .execute();
  // Only of bans with an end to come, which the sweeper asks for: an index of
  // all open bans looks to SQLite like the way to find a visitor's few.
  await schema
    .createIndex('bans_next_end')
    .on('bans')
    .column('until')
    .where(sql.ref('ended_at'), 'is', null)
    .where(sql.ref('until'), 'is not', null)
    .execute();
  await schema
    .createTable('ban_keys')
    .addColumn('id', 'integer', id)
    .addColumn('ban', 'integer', (c) => c.notNull().references('bans.id'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('value', 'text', (c) => c.notNull())
    .addColumn('typed', 'text', (c) => c.notNull())
    .addColumn('lifted_at', 'bigint')
    .execute();
  await schema
    .createIndex('ban_keys_value')
    .on('ban_keys')
    .columns(['value', 'kind'])
    .execute();
  await schema
    .createIndex('ban_keys_ban')
    .on('ban_keys')
    .column('ban')
    .execute();
  await schema
    .createTable('key_networks')
    .addColumn('network', 'text', (c) => c.notNull())
    .addColumn('ban_key', 'integer', (c) =>
      c.notNull().references('ban_keys.id'),
    )
    .addPrimaryKeyConstraint('key_networks_pk', ['network', 'ban_key'])
    .execute();
  await schema
    .createTable('ban_sites')
    .addColumn('ban', 'integer', (c) => c.notNull().references('bans.id'))
    .addColumn('site', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('ban_sites_pk', ['ban', 'site'])
    .execute();
};

const createChats = async ({ schema }: Kysely<unknown>): Promise<void> => {
  await schema
    .createTable('visitors')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .execute();
  await schema
    .createTable('links')
    .addColumn('visitor', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('value', 'text', (c) => c.notNull())
    .addColumn('site', 'text', (c) => c.notNull().defaultTo(''))
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('links_pk', ['visitor', 'kind', 'value', 'site'])
    .execute();
  await schema
    .createIndex('links_value')
    .on('links')
    .columns(['value', 'kind'])
    .execute();
  await schema
    .createTable('identity_keys')
    .addColumn('site', 'text', (c) => c.primaryKey())
    .addColumn('generation', 'integer', (c) => c.notNull())
    .addColumn('used_at', 'bigint')
    .execute();
  await schema
    .createTable('sessions')
    .addColumn('code', 'text', (c) => c.primaryKey())
    .addColumn('token_hash', 'text', (c) => c.notNull().unique())
    .addColumn('site', 'text', (c) => c.notNull())
    .addColumn('widget', 'text', (c) => c.notNull())
    .addColumn('page', 'text', (c) => c.notNull())
    .addColumn('visitor', 'text', (c) => c.notNull())
    .addColumn('name', 'text')
    .addColumn('email', 'text')
    .addColumn('phone', 'text')
    .addColumn('address', 'text')
    .addColumn('started_at', 'bigint', (c) => c.notNull())
    .addColumn('last_seen_at', 'bigint', (c) => c.notNull())
    .addColumn('ended_at', 'bigint')
    .addColumn('claimed_by', 'integer')
    .addColumn('claimed_by_name', 'text')
    .addColumn('assigned', 'integer', (c) => c.notNull())
    .addColumn('vendor_chat', 'text', (c) => c.unique())
    .addColumn('search', 'text', (c) => c.notNull())
    .execute();
  for (const column of ['visitor', 'address', 'ended_at', 'started_at']) {
    await schema
      .createIndex(`sessions_${column}`)
      .on('sessions')
      .column(column)
      .execute();
  }
  await schema
    .createTable('messages')
    .addColumn('id', 'integer', id)
    .addColumn('session', 'text', (c) => c.notNull())
    .addColumn('sender', 'text', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .execute();
  await schema
    .createIndex('messages_session')
    .on('messages')
    .columns(['session', 'id'])
    .execute();
};

const createPeople = async ({ schema }: Kysely<unknown>): Promise<void> => {
  await schema
    .createTable('users')
    .addColumn('id', 'integer', id)
    .addColumn('email', 'text', (c) => c.notNull().unique())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('role', 'text', (c) => c.notNull())
    .addColumn('password_hash', 'text', (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .execute();
  await schema
    .createTable('tokens')
    .addColumn('id', 'integer', id)
    .addColumn('hash', 'text', (c) => c.notNull().unique())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('role', 'text', (c) => c.notNull())
    .addColumn('sites', 'text')
    .addColumn('permissions', 'text')
    .addColumn('user', 'integer')
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('expires_at', 'bigint')
    .execute();
  await schema
    .createTable('idempotency')
    .addColumn('caller', 'text', (c) => c.notNull())
    .addColumn('key', 'text', (c) => c.notNull())
    .addColumn('request_hash', 'text', (c) => c.notNull())
    .addColumn('ban', 'integer', (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('idempotency_pk', ['caller', 'key'])
    .execute();
  await schema
    .createTable('audit')
    .addColumn('id', 'integer', id)
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('actor', 'integer')
    .addColumn('actor_name', 'text', (c) => c.notNull())
    .addColumn('actor_is_user', 'integer', (c) => c.notNull())
    .addColumn('action', 'text', (c) => c.notNull())
    .addColumn('subject', 'text', (c) => c.notNull())
    .addColumn('detail', 'text', (c) => c.notNull())
    .execute();
  await schema
    .createTable('changes')
    .addColumn('id', 'integer', id)
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('subject', 'text', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .execute();
};

const createVendors = async ({ schema }: Kysely<unknown>): Promise<void> => {
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

/**
 * Oldest first. A migration that has been released is never edited. Types are
 * SQLite's: `open-postgres.ts` says them in PostgreSQL's words.
 */
export const migrations: Record<string, Migration> = {
  '2026-11-20-first': { up: createAll },
};
