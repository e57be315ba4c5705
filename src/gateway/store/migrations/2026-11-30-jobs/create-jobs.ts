import type { Kysely } from 'kysely';
import { id } from '../2026-11-20-initial/id';

/** Long work on bans: what is to be done, with what, and what became of it. */
export const createJobs = async ({
  schema,
}: Kysely<unknown>): Promise<void> => {
  await schema
    .createTable('jobs')
    .addColumn('id', 'integer', id)
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('dry_run', 'integer', (c) => c.notNull())
    .addColumn('done', 'integer', (c) => c.notNull())
    .addColumn('total', 'integer')
    .addColumn('counts', 'text', (c) => c.notNull())
    .addColumn('settings', 'text', (c) => c.notNull())
    .addColumn('actor', 'text', (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('ended_at', 'bigint')
    .addColumn('failure', 'text')
    .addColumn('undoes', 'integer')
    .addColumn('lease_holder', 'text')
    .addColumn('lease_until', 'bigint', (c) => c.notNull())
    .execute();
  await schema
    .createTable('job_parts')
    .addColumn('job', 'integer', (c) => c.notNull().references('jobs.id'))
    .addColumn('part', 'integer', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('job_parts_pk', ['job', 'part'])
    .execute();
  await schema
    .createTable('job_lines')
    .addColumn('job', 'integer', (c) => c.notNull().references('jobs.id'))
    .addColumn('entry', 'integer', (c) => c.notNull())
    .addColumn('line', 'integer', (c) => c.notNull())
    .addColumn('value', 'text', (c) => c.notNull())
    .addColumn('outcome', 'text', (c) => c.notNull())
    .addColumn('why', 'text')
    .addColumn('ban', 'integer')
    .addColumn('revision', 'integer')
    .addPrimaryKeyConstraint('job_lines_pk', ['job', 'entry'])
    .execute();
  await schema
    .createIndex('job_lines_outcome')
    .on('job_lines')
    .columns(['job', 'outcome', 'entry'])
    .execute();
};
