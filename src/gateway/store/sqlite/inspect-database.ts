import { DEFAULT_MIGRATION_TABLE } from 'kysely';
import type Database from 'libsql';
import { listRows, useDatabaseFile } from './use-database-file';

/** What a database file holds, and whether it is whole. */
export interface DatabaseReport {
  /** How many rows each table has. */
  counts: Record<string, number>;
  /** Names of the migrations it has had, oldest first. */
  migrations: string[];
  /** Of the secret that it was made with, if it was opened before. */
  fingerprint: string | undefined;
  /** Sentences by SQLite about what is damaged; none if nothing is. */
  damage: string[];
}

/** Lists tables with rows of their own, not indexes that look like tables. */
const listTables = (database: Database.Database): string[] =>
  listRows<{ name: string }>(
    database,
    "select name from pragma_table_list where schema = 'main' and type = 'table' and name not like 'sqlite_%' order by name",
  ).map(({ name }) => name);

const countRows = (database: Database.Database, table: string): number =>
  listRows<{ count: number }>(
    database,
    `select count(*) as count from "${table.replaceAll('"', '""')}"`,
  )[0]?.count ?? 0;

const listDamage = (database: Database.Database): string[] => [
  ...listRows<{ integrity_check: string }>(database, 'pragma integrity_check')
    .map((row) => row.integrity_check)
    .filter((finding) => finding !== 'ok'),
  ...listRows<{ table: string; parent: string }>(
    database,
    'pragma foreign_key_check',
  ).map(({ table, parent }) => `a row of ${table} has no ${parent}`),
];

/**
 * Reads a whole database file and reports what is in it.
 *
 * @throws an error with a code of SQLite's if the file is no database
 */
export const inspectDatabase = (file: string): DatabaseReport =>
  useDatabaseFile(file, (database) => {
    const tables = listTables(database);
    const has = (table: string) => tables.includes(table);
    const [secret] = has('meta')
      ? listRows<{ value: string }>(
          database,
          "select value from meta where name = 'secret'",
        )
      : [];
    return {
      counts: Object.fromEntries(
        tables.map((table) => [table, countRows(database, table)]),
      ),
      migrations: has(DEFAULT_MIGRATION_TABLE)
        ? listRows<{ name: string }>(
            database,
            `select name from ${DEFAULT_MIGRATION_TABLE} order by name`,
          ).map(({ name }) => name)
        : [],
      fingerprint: secret?.value,
      damage: listDamage(database),
    };
  });
