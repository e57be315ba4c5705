import { DEFAULT_MIGRATION_TABLE, Migrator, sql } from 'kysely';
import { ConfigError } from '../../lib/errors/config-error';
import type { Db } from '../db';
import { checkOrigin } from './check-origin';
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
 * Checks that this version knows all migrations a database has had.
 *
 * @throws ConfigError if a newer version wrote the database
 */
export const checkMigrations = (applied: readonly string[]): void => {
  const unknown = applied.find((name) => !Object.hasOwn(migrations, name));
  if (unknown === undefined) return;
  throw new ConfigError(
    `The database was written by a newer version of Doorlist: its migration ${unknown} is not known here. Run that version, or a later one; the database was not changed.`,
  );
};

/**
 * Brings a database up to date. Processes that start at once take turns.
 *
 * @param schema where the tables are, on a database that has several
 * @throws ConfigError if this version cannot open the database
 */
export const migrate = async (db: Db, schema?: string): Promise<void> => {
  // The migrator first looks at every table there is, under a lock of its own:
  // most of what opening a database costs, each time a command is given.
  const applied = await listApplied(db, schema);
  checkMigrations(applied);
  if (applied.length === Object.keys(migrations).length) return;
  if (applied.length === 1) await checkOrigin(db, schema);
  const { error } = await new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve(migrations) },
    ...(schema !== undefined && { migrationTableSchema: schema }),
  }).migrateToLatest();
  if (error) throw error;
};
