import { sql, type Kysely } from 'kysely';

/** Sites and what is published for them. */
export const createLists = async ({
  schema,
}: Kysely<unknown>): Promise<void> => {
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
};
