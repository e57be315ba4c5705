import { sql, type Kysely } from 'kysely';

/** Adds an index by which it is found what chats somebody opened lately. */
export const createIndex = async ({
  schema,
}: Kysely<unknown>): Promise<void> => {
  for (const [name, action] of [
    ['audit_opened_chats', 'open chat'],
    ['audit_followed_chats', 'follow chats'],
  ] as const) {
    await schema
      .createIndex(name)
      .on('audit')
      .columns(['actor', 'at'])
      .where(sql.ref('action'), '=', sql.lit(action))
      .execute();
  }
};
