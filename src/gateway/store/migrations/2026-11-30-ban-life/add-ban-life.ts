import { sql, type Kysely } from 'kysely';

/**
 * Adds to bans how often they were changed, which belong to one person and which
 * keys were taken out of them, and a table of what people wrote about them. Of earlier edits nothing is known:
 * there were none.
 */
export const addBanLife = async ({
  schema,
}: Kysely<unknown>): Promise<void> => {
  await schema
    .alterTable('bans')
    .addColumn('revision', 'integer', (c) => c.notNull().defaultTo(1))
    .execute();
  await schema.alterTable('bans').addColumn('joined', 'integer').execute();
  await schema
    .createIndex('bans_joined')
    .on('bans')
    .column('joined')
    .where(sql.ref('joined'), 'is not', null)
    .execute();
  await schema
    .createIndex('bans_reference')
    .on('bans')
    .column('reference')
    .execute();
  // A ban's timeline is its lines of the audit trail, in their order.
  await schema
    .createIndex('audit_subject')
    .on('audit')
    .columns(['subject', 'id'])
    .execute();
  await schema
    .alterTable('ban_keys')
    .addColumn('removed', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
  await schema
    .createTable('ban_texts')
    .addColumn('audit', 'integer', (c) => c.notNull())
    .addColumn('field', 'text', (c) => c.notNull())
    .addColumn('ban', 'integer', (c) => c.notNull().references('bans.id'))
    .addColumn('before', 'text', (c) => c.notNull())
    .addColumn('after', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('ban_texts_pk', ['audit', 'field'])
    .execute();
  await schema
    .createIndex('ban_texts_ban')
    .on('ban_texts')
    .column('ban')
    .execute();
};
