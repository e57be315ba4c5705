import { sql, type Kysely, type Migration } from 'kysely';
import { readWork } from './read-work';
import { recordStatements } from './record-statements';

/** Has PostgreSQL look at all tables of the schema that it works in. */
const analyze = async (db: Kysely<unknown>): Promise<void> => {
  const { rows } = await sql<{ name: string }>`
    select tablename as name from pg_tables
    where schemaname = current_schema()`.execute(db);
  const tables = rows.map(({ name }) => sql.table(name));
  await sql`analyze ${sql.join(tables)}`.execute(db);
};

/**
 * Returns migrations that have PostgreSQL look at tables anew before they go
 * through rows. It does not see by itself what one transaction filled, and then
 * looks for each of 100,000 visitors through all chats.
 */
export const withStatistics = async (
  migrations: Record<string, Migration>,
): Promise<Record<string, Migration>> => {
  const wrapped = Object.entries(migrations).map(async ([name, migration]) => {
    const work = readWork(await recordStatements(migration, 'postgres'));
    const up: Migration['up'] = async (db) => {
      await analyze(db);
      await migration.up(db);
    };
    return [name, work.rewrites.length ? { up } : migration] as const;
  });
  return Object.fromEntries(await Promise.all(wrapped));
};
