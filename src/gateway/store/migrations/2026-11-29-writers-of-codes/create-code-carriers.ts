import type { Kysely } from 'kysely';

type Tables = {
  links: {
    visitor: string;
    kind: string;
    value: string;
    site: string;
    created_at: number;
  };
  code_carriers: {
    visitor: string;
    kind: string;
    value: string;
    carried_from: number;
    seen_at: number;
  };
};

/**
 * Keeps which ids at vendors carried the codes of a visitor's chats, and when a
 * code was last looked for. An id that a vendor proved until now is kept as one
 * that carried the code before any ban: what is banned with it stays banned.
 */
export const createCodeCarriers = async (
  given: Kysely<unknown>,
): Promise<void> => {
  const db = given.withTables<Tables>();
  await db.schema
    .createTable('code_carriers')
    .addColumn('visitor', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('value', 'text', (c) => c.notNull())
    .addColumn('carried_from', 'bigint', (c) => c.notNull())
    .addColumn('seen_at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('code_carriers_pk', ['visitor', 'kind', 'value'])
    .execute();
  await db.schema
    .createIndex('code_carriers_value')
    .on('code_carriers')
    .columns(['value', 'kind'])
    .execute();
  await db.schema
    .createTable('code_lookups')
    .addColumn('session', 'text', (c) => c.notNull())
    .addColumn('account', 'integer', (c) =>
      c.notNull().references('vendor_accounts.id'),
    )
    .addColumn('looked_at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('code_lookups_pk', ['session', 'account'])
    .execute();
  await db
    .insertInto('code_carriers')
    .columns(['visitor', 'kind', 'value', 'carried_from', 'seen_at'])
    .expression((insert) =>
      insert
        .selectFrom('links')
        .select((select) => [
          'visitor',
          'kind',
          'value',
          select.val(0).as('carried_from'),
          'created_at as seen_at',
        ])
        .where('site', '=', ''),
    )
    .execute();
};
