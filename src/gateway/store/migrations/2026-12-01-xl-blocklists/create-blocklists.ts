import { sql, type Kysely } from 'kysely';
import { id } from '../2026-11-20-initial/id';

/**
 * Adds lists that others publish, with their exceptions and an update that waits
 * for somebody. A ban of a list names it, and has no end of its own: all of a
 * list’s bans hold as long as the list does, which is one column of one row.
 */
export const createBlocklists = async ({
  schema,
}: Kysely<unknown>): Promise<void> => {
  await schema
    .createTable('blocklists')
    .addColumn('id', 'integer', id)
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('url', 'text', (c) => c.notNull())
    .addColumn('format', 'text')
    .addColumn('effect', 'text', (c) => c.notNull())
    .addColumn('every', 'bigint', (c) => c.notNull())
    .addColumn('all_sites', 'integer', (c) => c.notNull())
    .addColumn('allow_private', 'integer', (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('created_by', 'integer')
    .addColumn('created_by_name', 'text', (c) => c.notNull())
    .addColumn('removed_at', 'bigint')
    .addColumn('holds_until', 'bigint', (c) => c.notNull())
    .addColumn('next_at', 'bigint', (c) => c.notNull())
    .addColumn('updated_at', 'bigint')
    .addColumn('read_at', 'bigint')
    .addColumn('etag', 'text')
    .addColumn('last_modified', 'text')
    .addColumn('digest', 'text')
    .addColumn('found_format', 'text')
    .addColumn('entries', 'integer')
    .addColumn('counts', 'text', (c) => c.notNull())
    .addColumn('revision', 'integer', (c) => c.notNull())
    .addColumn('remake', 'integer', (c) => c.notNull())
    .addColumn('waiting', 'text')
    .addColumn('declined', 'text')
    .addColumn('failures', 'integer', (c) => c.notNull())
    .addColumn('failing_since', 'bigint')
    .addColumn('failure', 'text')
    .addColumn('failure_text', 'text')
    .addColumn('lease_holder', 'text')
    .addColumn('lease_until', 'bigint', (c) => c.notNull())
    .execute();
  await schema
    .createTable('blocklist_sites')
    .addColumn('blocklist', 'integer', (c) =>
      c.notNull().references('blocklists.id'),
    )
    .addColumn('site', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('blocklist_sites_pk', ['blocklist', 'site'])
    .execute();
  await schema
    .createTable('blocklist_parts')
    .addColumn('blocklist', 'integer', (c) =>
      c.notNull().references('blocklists.id'),
    )
    .addColumn('part', 'integer', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('blocklist_parts_pk', ['blocklist', 'part'])
    .execute();
  await schema
    .createTable('blocklist_exceptions')
    .addColumn('id', 'integer', id)
    .addColumn('blocklist', 'integer', (c) =>
      c.notNull().references('blocklists.id'),
    )
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('value', 'text', (c) => c.notNull())
    .addColumn('note', 'text', (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('by_id', 'integer')
    .addColumn('by_name', 'text', (c) => c.notNull())
    .addUniqueConstraint('blocklist_exceptions_key', [
      'blocklist',
      'kind',
      'value',
    ])
    .execute();
  await schema.alterTable('bans').addColumn('blocklist', 'integer').execute();
  await schema
    .createIndex('bans_by_blocklist')
    .on('bans')
    .columns(['blocklist', 'ended_at', 'id'])
    .where(sql.ref('blocklist'), 'is not', null)
    .execute();
};
