import { sql, type Kysely } from 'kysely';
import { toMailOrder } from '../../../keys/mail-order';

interface Tables {
  sessions: { email: string | null; mail_order: string | null };
  links: { kind: string; value: string; mail_order: string | null };
}

const fillSessions = async (db: Kysely<Tables>): Promise<void> => {
  const rows = await db
    .selectFrom('sessions')
    .select('email')
    .distinct()
    .where('email', 'is not', null)
    .execute();
  for (const { email } of rows) {
    await db
      .updateTable('sessions')
      .set({ mail_order: toMailOrder(email ?? '') })
      .where('email', '=', email)
      .execute();
  }
};

const fillLinks = async (db: Kysely<Tables>): Promise<void> => {
  const rows = await db
    .selectFrom('links')
    .select('value')
    .distinct()
    .where('kind', '=', 'email')
    .execute();
  for (const { value } of rows) {
    await db
      .updateTable('links')
      .set({ mail_order: toMailOrder(value) })
      .where('value', '=', value)
      .where('kind', '=', 'email')
      .execute();
  }
};

/**
 * Adds a text by which the emails of chats, and those that are proven of
 * visitors, are in the order of their domains.
 */
export const addMailOrder = async (db: Kysely<unknown>): Promise<void> => {
  const { schema } = db;
  for (const table of ['sessions', 'links']) {
    await schema.alterTable(table).addColumn('mail_order', 'text').execute();
  }
  await fillSessions(db as Kysely<Tables>);
  await fillLinks(db as Kysely<Tables>);
  for (const [table, columns] of Object.entries({
    sessions: ['mail_order', 'visitor', 'ended_at', 'site'],
    links: ['mail_order', 'visitor', 'site'],
  })) {
    await schema
      .createIndex(`${table}_by_mail_order`)
      .on(table)
      .columns(columns)
      .where(sql.ref('mail_order'), 'is not', null)
      .execute();
  }
};
