import type { TestProject } from 'vitest/node';
import { openPostgres } from '../../../../src/gateway/store/postgres/open-postgres';
import { createDatabase } from './create-database';
import { startPostgres } from './start-postgres';
import { TEMPLATE } from './template';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The server; in the project for SQLite nothing. */
    postgres: { url: string; tables: string } | undefined;
  }
}

/** One PostgreSQL server for the whole run. */
export default async ({ provide }: TestProject) => {
  const { url, remove } = await startPostgres();
  const template = await createDatabase(url, { name: TEMPLATE });
  const { db } = await openPostgres(template.url);
  const tables = await db.introspection.getTables();
  await db.destroy();
  const names = tables.map(({ name }) => name).toSorted();
  provide('postgres', { url, tables: names.join(' ') });
  return remove;
};
