import type { Kysely } from 'kysely';

/**
 * Adds since when a chat's page is gone and that a chat is done, how long a
 * site's chats outlive their page, the keys of replies, and an index by which
 * the ban of a reference is found.
 */
export const addLiveChats = async ({
  schema,
}: Kysely<unknown>): Promise<void> => {
  for (const column of ['gone_at', 'done_at']) {
    await schema.alterTable('sessions').addColumn(column, 'bigint').execute();
  }
  await schema
    .alterTable('sites')
    .addColumn('gone_chats_end_after', 'integer', (c) =>
      c.notNull().defaultTo(300),
    )
    .execute();
  await schema
    .createTable('reply_keys')
    .addColumn('caller', 'text', (c) => c.notNull())
    .addColumn('key', 'text', (c) => c.notNull())
    .addColumn('request_hash', 'text', (c) => c.notNull())
    .addColumn('message', 'integer', (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('reply_keys_pk', ['caller', 'key'])
    .execute();
  await schema
    .createIndex('bans_reference')
    .ifNotExists()
    .on('bans')
    .column('reference')
    .execute();
};
