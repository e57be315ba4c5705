import { sql, type Kysely } from 'kysely';
import { id } from '../2026-11-20-initial/id';

/**
 * Adds waves of near-equal messages, the chats that are in them, and what the
 * first messages of a day’s chats are compared by. A ban of a chat is found by the
 * chat, as a blocked one is no longer part of a wave.
 */
export const createWaves = async ({
  schema,
}: Kysely<unknown>): Promise<void> => {
  await schema
    .createTable('chat_signs')
    .addColumn('session', 'text', (c) => c.notNull())
    .addColumn('sign', 'text', (c) => c.notNull())
    .addColumn('message', 'integer', (c) => c.notNull())
    .addColumn('expires_at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('chat_signs_pk', ['session', 'sign'])
    .execute();
  await schema
    .createTable('waves')
    .addColumn('id', 'integer', id)
    .addColumn('since', 'bigint', (c) => c.notNull())
    .addColumn('ended_at', 'bigint')
    .execute();
  await schema
    .createTable('wave_chats')
    .addColumn('wave', 'integer', (c) => c.notNull().references('waves.id'))
    .addColumn('session', 'text', (c) => c.notNull())
    .addColumn('message', 'integer', (c) => c.notNull())
    .addColumn('same_words', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('wave_chats_pk', ['wave', 'session'])
    .execute();
  for (const [name, table, columns] of [
    ['chat_signs_by_sign', 'chat_signs', ['sign', 'message']],
    ['chat_signs_by_expires_at', 'chat_signs', ['expires_at']],
    ['waves_by_ended_at', 'waves', ['ended_at']],
    ['wave_chats_by_session', 'wave_chats', ['session']],
  ] as const) {
    await schema
      .createIndex(name)
      .on(table)
      .columns([...columns])
      .execute();
  }
  await schema
    .createIndex('bans_by_session')
    .on('bans')
    .column('session')
    .where(sql.ref('session'), 'is not', null)
    .execute();
};
