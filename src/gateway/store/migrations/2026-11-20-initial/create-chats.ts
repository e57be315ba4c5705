import type { Kysely } from 'kysely';
import { id } from './id';

/** Visitors, who they are, and their chats. */
export const createChats = async ({
  schema,
}: Kysely<unknown>): Promise<void> => {
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
