import { DEFAULT_MIGRATION_TABLE, Migrator, sql } from 'kysely';
import { ConfigError } from '../../lib/errors/config-error';
import { DatabaseUnavailable } from '../../lib/errors/database-unavailable';
import type { Db } from '../db';
import { isPostgres } from '../is-postgres';
import { checkOrigin } from './check-origin';
import { migrations } from './migrations';
import { withStatistics } from './with-statistics';

/** Names the migrations that a database has had; none if it can't be read. */
export const listApplied = async (
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

/** Codes of PostgreSQL and SQLite: another process has the lock. */
const LOCKED = /^(55P03|SQLITE_(BUSY|LOCKED))/;

const isLockedOut = (error: unknown): boolean =>
  error instanceof DatabaseUnavailable &&
  LOCKED.test(String((Object(error.cause) as { code?: unknown }).code));

/** Milliseconds that a process waits for another one to bring a database up to date. */
const PATIENCE = 60 * 60 * 1000;

/** What bringing a database up to date may be given. */
interface MigrateOptions {
  /** Where the tables are, on a database that has several. */
  schema?: string | undefined;
  /** Is called every few seconds while another process has the lock. */
  onWait?: (() => void) | undefined;
}

/**
 * Brings a database up to date. Of processes that start at once, one does, in
 * one transaction, and the others wait for it.
 *
 * @throws ConfigError if this version cannot open the database
 * @throws DatabaseUnavailable if it can't be reached, or stays locked for an hour
 */
export const migrate = async (
  db: Db,
  { schema, onWait }: MigrateOptions = {},
): Promise<void> => {
  const until = performance.now() + PATIENCE;
  for (;;) {
    // The migrator first looks at every table there is, under a lock of its own:
    // most of what opening a database costs, each time a command is given.
    const applied = await listApplied(db, schema);
    checkMigrations(applied);
    if (applied.length === Object.keys(migrations).length) return;
    if (applied.length === 1) await checkOrigin(db, schema);
    const { error } = await new Migrator({
      db,
      provider: {
        getMigrations: async () =>
          applied.length && isPostgres(db)
            ? withStatistics(migrations)
            : migrations,
      },
      ...(schema !== undefined && { migrationTableSchema: schema }),
    }).migrateToLatest();
    if (!error) return;
    if (!isLockedOut(error) || performance.now() > until) throw error;
    onWait?.();
  }
};
