import { sql } from 'kysely';
import type { Db } from '../db';
import { isPostgres } from '../is-postgres';
import { hasCurrentForm } from '../spellings/form';
import { checkMigrations, listApplied } from './migrate';
import { migrations } from './migrations';
import { readWork, type MigrationWork } from './read-work';
import { recordStatements } from './record-statements';

/** A migration that is still to be run. */
export interface PlannedMigration extends MigrationWork {
  name: string;
}

/** What bringing a database up to date will do. */
export interface UpgradePlan {
  /** Whether it has no table yet. */
  isNew: boolean;
  migrations: PlannedMigration[];
  /** Whether keys are stored in the spelling of a version before. */
  respells: boolean;
  /** Rows of the tables concerned. */
  rows: Record<string, number>;
  /** About how long it takes. */
  seconds: number;
}

/**
 * Rows a second, somewhat less than test/bench/upgrade.bench.ts measures: an index
 * is built over them, they are read or written by a migration, or their keys are
 * looked at.
 */
const RATES = {
  sqlite: { index: 1_000_000, rewrite: 50_000, respell: 50_000 },
  postgres: { index: 500_000, rewrite: 4_000, respell: 50_000 },
};
/** Tables whose rows are looked at when keys are spelled anew. */
const RESPELLED = ['ban_keys', 'links', 'vendor_bans', 'audit'];

const kindOf = (db: Db): 'postgres' | 'sqlite' =>
  isPostgres(db) ? 'postgres' : 'sqlite';

const listPending = async (
  db: Db,
  applied: readonly string[],
): Promise<PlannedMigration[]> => {
  const kind = kindOf(db);
  const pending = Object.entries(migrations).filter(
    ([name]) => !applied.includes(name),
  );
  return Promise.all(
    pending.map(async ([name, migration]) => ({
      name,
      ...readWork(await recordStatements(migration, kind)),
    })),
  );
};

const countRows = async (
  db: Db,
  schema: string | undefined,
  concerned: readonly string[],
): Promise<Record<string, number>> => {
  const tables = await db.introspection.getTables();
  const rows: Record<string, number> = {};
  for (const table of tables) {
    const { name } = table;
    if (schema !== undefined && table.schema !== schema) continue;
    if (!concerned.includes(name)) continue;
    const counted = await sql<{ count: number }>`
      select count(*) as count from ${sql.table(name)}`.execute(db);
    rows[name] = Number(counted.rows[0]?.count ?? 0);
  }
  return rows;
};

/**
 * Plans what bringing a database up to date will do. Changes nothing.
 *
 * @param schema where the tables are, on a database that has several
 * @throws ConfigError if a newer version wrote the database
 */
export const planUpgrade = async (
  db: Db,
  schema?: string,
): Promise<UpgradePlan> => {
  const applied = await listApplied(db, schema);
  checkMigrations(applied);
  const pending = await listPending(db, applied);
  const isNew = !applied.length;
  const respells = !isNew && !(await hasCurrentForm(db));
  const indexes = pending.flatMap((one) => one.indexes);
  const rewrites = pending.flatMap((one) => one.rewrites);
  const respelled = respells ? RESPELLED : [];
  const concerned = [...indexes, ...rewrites, ...respelled];
  const rows = isNew ? {} : await countRows(db, schema, concerned);
  const sum = (tables: readonly string[]) =>
    tables.reduce((total, table) => total + (rows[table] ?? 0), 0);
  const rates = RATES[kindOf(db)];
  const seconds =
    sum(indexes) / rates.index +
    sum(rewrites) / rates.rewrite +
    sum(respelled) / rates.respell;
  return { isNew, migrations: pending, respells, rows, seconds };
};
