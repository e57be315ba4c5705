import { sql, type Kysely } from 'kysely';

type Tables = {
  users: { role: string; lift_others: number };
  tokens: { role: string; lift_others: number };
};

/**
 * Adds what limits a person or token: their sites, what they may ban and see; and
 * the links by which people choose a password.
 */
export const addLimits = async (given: Kysely<unknown>): Promise<void> => {
  const db = given.withTables<Tables>();
  const { schema } = db;
  for (const table of ['users', 'tokens'] as const) {
    for (const [name, type] of [
      ['max_ban', 'bigint'],
      ['kinds', 'text'],
      ['effects', 'text'],
    ] as const) {
      await schema.alterTable(table).addColumn(name, type).execute();
    }
    for (const [name, value] of [
      ['lift_others', 0],
      ['see_addresses', 1],
      ['see_contacts', 1],
    ] as const) {
      await schema
        .alterTable(table)
        .addColumn(name, 'integer', (c) => c.notNull().defaultTo(value))
        .execute();
    }
    // Agents could lift everybody's bans until now, and go on doing so.
    await db
      .updateTable(table)
      .set({ lift_others: 1 })
      .where('role', '=', 'agent')
      .execute();
  }
  await schema
    .alterTable('users')
    .addColumn('all_sites', 'integer', (c) => c.notNull().defaultTo(1))
    .execute();
  await schema.alterTable('users').addColumn('disabled_at', 'bigint').execute();
  await schema
    .createTable('user_sites')
    .addColumn('user', 'integer', (c) =>
      c.notNull().references('users.id').onDelete('cascade'),
    )
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('site', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('user_sites_pk', ['user', 'position'])
    .execute();
  await schema
    .createTable('password_links')
    .addColumn('hash', 'text', (c) => c.primaryKey())
    .addColumn('user', 'integer', (c) =>
      c.notNull().references('users.id').onDelete('cascade'),
    )
    .addColumn('expires_at', 'bigint', (c) => c.notNull())
    .execute();
  await schema
    .createIndex('audit_searches')
    .on('audit')
    .columns(['actor', 'at'])
    .where(sql.ref('action'), '=', sql.lit('search'))
    .execute();
};
