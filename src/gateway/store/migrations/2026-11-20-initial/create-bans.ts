import { sql, type Kysely } from 'kysely';
import { id } from './id';

/** Bans and what they hold. */
export const createBans = async ({
  schema,
}: Kysely<unknown>): Promise<void> => {
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
