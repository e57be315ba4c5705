import type { Kysely } from 'kysely';
import { id } from '../2026-11-20-initial/id';

/**
 * Appeals of refused people, and which sites take them: those of before do not,
 * as their pages say nothing of it.
 */
export const createAppeals = async ({
  schema,
}: Kysely<unknown>): Promise<void> => {
  await schema
    .alterTable('sites')
    .addColumn('appeals', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
  await schema
    .createTable('appeals')
    .addColumn('id', 'integer', id)
    .addColumn('ban', 'integer', (c) => c.notNull().references('bans.id'))
    .addColumn('site', 'text', (c) => c.notNull())
    .addColumn('person', 'text', (c) => c.notNull())
    .addColumn('visitor', 'text')
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('contact', 'text', (c) => c.notNull())
    .addColumn('language', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('answered_at', 'bigint')
    .addColumn('answered_by', 'integer')
    .addColumn('answered_by_name', 'text')
    .addColumn('answered_by_user', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('answer', 'text')
    .addColumn('until', 'bigint')
    .execute();
  for (const [name, columns] of [
    ['appeals_ban', ['ban', 'person']],
    ['appeals_state', ['state', 'id']],
    ['appeals_answered_at', ['answered_at']],
  ] as const) {
    await schema
      .createIndex(name)
      .on('appeals')
      .columns([...columns])
      .execute();
  }
};
