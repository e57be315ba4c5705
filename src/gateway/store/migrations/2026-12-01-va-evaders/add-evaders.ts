import { sql, type Kysely } from 'kysely';
import { coarseValue } from '../../../keys/coarse-value';
import type { Key } from '../../../keys/key';

interface Tables {
  ban_keys: Key & { id: number; coarse: string | null };
}

/** Keys that are read at once. */
const BLOCK = 5000;

/** Emails and phones: addresses of before are near nobody for long. */
const fillCoarse = async (db: Kysely<Tables>): Promise<void> => {
  let after = 0;
  for (;;) {
    const rows = await db
      .selectFrom('ban_keys')
      .select(['id', 'kind', 'value'])
      .where('id', '>', after)
      .where('kind', 'in', ['email', 'phone'])
      .where('value', 'not like', '~%')
      .orderBy('id')
      .limit(BLOCK)
      .execute();
    if (!rows.length) return;
    for (const { id, ...key } of rows) {
      const coarse = coarseValue(key);
      await db
        .updateTable('ban_keys')
        .set({ coarse })
        .where('id', '=', id)
        .execute();
      after = id;
    }
  }
};

const createTables = async ({ schema }: Kysely<unknown>): Promise<void> => {
  await schema
    .createTable('ban_traces')
    .addColumn('digest', 'text', (c) => c.notNull())
    .addColumn('ban', 'integer', (c) => c.notNull().references('bans.id'))
    .addColumn('session', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('ban_traces_pk', ['digest', 'ban'])
    .execute();
  await schema
    .createTable('session_flags')
    .addColumn('session', 'text', (c) => c.notNull())
    .addColumn('ban', 'integer', (c) => c.notNull().references('bans.id'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('since', 'bigint', (c) => c.notNull())
    .addColumn('counts', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('session_flags_pk', ['session', 'ban', 'kind'])
    .execute();
  await schema
    .createTable('flag_decisions')
    .addColumn('visitor', 'text', (c) => c.notNull())
    .addColumn('ban', 'integer', (c) => c.notNull().references('bans.id'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('site', 'text', (c) => c.notNull())
    .addColumn('confirmed', 'integer', (c) => c.notNull())
    .addColumn('likely', 'integer', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('flag_decisions_pk', ['visitor', 'ban', 'kind'])
    .execute();
};

/** What rows are found by, or deleted. */
const INDEXES = {
  ban_traces: [['ban'], ['session']],
  session_flags: [['ban']],
  flag_decisions: [['ban'], ['kind', 'at']],
} as const;

/**
 * Adds what whoever evades a ban is recognised by: what keys have in common with
 * those that are alike, and what banned people's chats show, as digests; a chat's
 * first words, as a digest; the flags that come of them; and what people said of
 * those. Bans of before have no traces: their chats are too old to tell much.
 */
export const addEvaders = async (db: Kysely<unknown>): Promise<void> => {
  const { schema } = db;
  await schema.alterTable('ban_keys').addColumn('coarse', 'text').execute();
  await fillCoarse(db as Kysely<Tables>);
  await schema
    .createIndex('ban_keys_by_coarse')
    .on('ban_keys')
    .columns(['coarse', 'id'])
    .where(sql.ref('coarse'), 'is not', null)
    .execute();
  await schema
    .alterTable('sessions')
    .addColumn('words_digest', 'text')
    .execute();
  for (const column of ['words_digest', 'name']) {
    await schema
      .createIndex(`sessions_by_${column}`)
      .on('sessions')
      .columns([column, 'started_at', 'visitor'])
      .where(sql.ref(column), 'is not', null)
      .execute();
  }
  await createTables(db);
  for (const [table, indexes] of Object.entries(INDEXES)) {
    for (const columns of indexes) {
      await schema
        .createIndex(`${table}_by_${columns.join('_')}`)
        .on(table)
        .columns([...columns])
        .execute();
    }
  }
};
