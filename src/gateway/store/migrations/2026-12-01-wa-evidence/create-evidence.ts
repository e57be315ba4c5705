import type { Kysely } from 'kysely';
import { id } from '../2026-11-20-initial/id';

/** What is kept of chats that were escalated, or whose visitor was banned. */
export const createEvidence = async ({
  schema,
}: Kysely<unknown>): Promise<void> => {
  await schema
    .createTable('evidence')
    .addColumn('id', 'integer', id)
    .addColumn('session', 'text', (c) => c.notNull())
    .addColumn('ban', 'integer')
    .addColumn('site', 'text', (c) => c.notNull())
    .addColumn('widget', 'text', (c) => c.notNull())
    .addColumn('page', 'text', (c) => c.notNull())
    .addColumn('visitor', 'text', (c) => c.notNull())
    .addColumn('name', 'text')
    .addColumn('email', 'text')
    .addColumn('phone', 'text')
    .addColumn('address', 'text')
    .addColumn('address_trusted', 'integer', (c) => c.notNull())
    .addColumn('started_at', 'bigint', (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('ends_at', 'bigint')
    .execute();
  await schema
    .createTable('evidence_messages')
    .addColumn('evidence', 'integer', (c) =>
      c.notNull().references('evidence.id'),
    )
    .addColumn('message', 'integer', (c) => c.notNull())
    .addColumn('sender', 'text', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('author_name', 'text')
    .addPrimaryKeyConstraint('evidence_messages_pk', ['evidence', 'message'])
    .execute();
  for (const column of ['session', 'ban', 'ends_at']) {
    await schema
      .createIndex(`evidence_${column}`)
      .on('evidence')
      .column(column)
      .execute();
  }
};
