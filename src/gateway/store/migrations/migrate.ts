import { DEFAULT_MIGRATION_TABLE, Migrator, sql } from 'kysely';
import type { Db } from '../db';
import { migrations } from './migrations';

/** Names the migrations that a database has had; none if it can't be read. */
const listApplied = async (
  db: Db,
  schema: string | undefined,
): Promise<string[]> => {
  const table = [schema, DEFAULT_MIGRATION_TABLE].filter(
    (part) => part !== undefined,
  );
  try {
    const { rows } = await sql<{ name: string }>`
      select name from ${sql.id(...table)}`.execute(db);
    return rows.map(({ name }) => name);
  } catch {
    // A new database has no such table; of all else the migrator complains.
    return [];
  }
};

/**
 * Brings a database up to date. Processes that start at once take turns.
 *
 * @param schema where the tables are, on a database that has several
 */
export const migrate = async (db: Db, schema?: string): Promise<void> => {
  // The migrator first looks at every table there is, under a lock of its own:
  // most of what opening a database costs, each time a command is given.
  const applied = new Set(await listApplied(db, schema));
  const names = Object.keys(migrations);
  if (
    applied.size === names.length &&
    names.every((name) => applied.has(name))
  ) {
    return;
  }
  const { error } = await new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve(migrations) },
    ...(schema !== undefined && { migrationTableSchema: schema }),
  }).migrateToLatest();
  if (error) throw error;
};
