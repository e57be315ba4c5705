import { Migrator, sql, type Kysely } from 'kysely';
import { expect, inject, it, onTestFinished } from 'vitest';
import { migrations } from '../../../src/gateway/store/migrations/migrations';
import { readWork } from '../../../src/gateway/store/migrations/read-work';
import { recordStatements } from '../../../src/gateway/store/migrations/record-statements';
import {
  connectSqlite,
  databaseFile,
} from '../../../src/gateway/store/sqlite/open-sqlite';
import { connectPostgres } from '../../../src/gateway/store/postgres/open-postgres';
import { createDatabase } from '../support/postgres/create-database';
import { makeFolder } from '../support/run-cli';

/**
 * Migrations of before the first upgrade that needed no pause. No name is ever
 * added: gateways of the version before have to go on working beside a new one.
 */
const NOT_ADDITIVE = ['2026-11-29-columns', '2026-11-29-vendor-state'];

type Columns = Record<string, { type: string; needed: boolean }>;

/** All columns of all tables; `needed` are those that each insert has to give. */
const readColumns = async (
  db: Kysely<unknown>,
): Promise<Record<string, Columns>> => {
  const tables = await db.introspection.getTables();
  return Object.fromEntries(
    tables
      .filter(({ name, isView }) => !isView && !name.startsWith('kysely_'))
      .map(({ name, columns }) => [
        name,
        Object.fromEntries(
          columns.map((column) => [
            column.name,
            {
              type: column.dataType.toLowerCase(),
              needed:
                !column.isNullable &&
                !column.hasDefaultValue &&
                !column.isAutoIncrementing,
            },
          ]),
        ),
      ]),
  );
};

/** What indexes and constraints demand of rows, by its text. */
const readDemands = async (db: Kysely<unknown>): Promise<string[]> => {
  const { rows } =
    inject('postgres') === undefined
      ? await sql<{ demand: string }>`
          select tbl_name || ' ' || sql as demand from sqlite_master
          where type = 'index' and sql like 'create unique%'`.execute(db)
      : await sql<{ demand: string }>`
          select tablename || ' ' || indexdef as demand from pg_indexes
          where schemaname = current_schema() and indexdef like 'CREATE UNIQUE%'
          union all
          select conrelid::regclass || ' ' || pg_get_constraintdef(oid)
          from pg_constraint
          where connamespace = current_schema()::regnamespace
            and contype in ('c', 'f')`.execute(db);
  return rows.map(({ demand }) => demand);
};

/** Returns what a program that knows the tables of before can't rely on. */
const findBreaks = (
  before: Record<string, Columns>,
  after: Record<string, Columns>,
): string[] =>
  Object.entries(before).flatMap(([table, columns]) => {
    const now = after[table];
    if (!now) return [`${table} is gone`];
    const lost = Object.entries(columns).flatMap(([name, { type, needed }]) => {
      const column = now[name];
      if (!column) return [`${table}.${name} is gone`];
      if (column.type !== type) return [`${table}.${name} is ${column.type}`];
      return column.needed && !needed ? [`${table}.${name} is needed`] : [];
    });
    const asked = Object.entries(now)
      .filter(([name, { needed }]) => needed && !columns[name])
      .map(([name]) => `${table}.${name} has to be given`);
    return [...lost, ...asked];
  });

const openEmpty = async (): Promise<Kysely<unknown>> => {
  const server = inject('postgres');
  if (server === undefined) {
    const db = connectSqlite(databaseFile(makeFolder()));
    onTestFinished(() => db.destroy());
    return db as unknown as Kysely<unknown>;
  }
  const { url, drop } = await createDatabase(server.url);
  const db = connectPostgres(url);
  onTestFinished(async () => {
    await db.destroy();
    await drop();
  });
  return db as unknown as Kysely<unknown>;
};

it('each migration keeps all that gateways of the version before rely on', async () => {
  const db = await openEmpty();
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve(migrations) },
  });
  const broken: Record<string, string[]> = {};
  let before: Record<string, Columns> = {};
  let demands: string[] = [];
  for (const name of Object.keys(migrations)) {
    const { error } = await migrator.migrateTo(name);
    expect(error).toBeUndefined();
    const after = await readColumns(db);
    const found = findBreaks(before, after);
    const demanded = await readDemands(db);
    for (const demand of demanded) {
      const [table = ''] = demand.split(' ');
      const isNew = !demands.includes(demand);
      // Of a column that older gateways leave empty nothing is demanded.
      const names = Object.keys(after[table] ?? {});
      const isFree = names.some(
        (one) => !before[table]?.[one] && RegExp(`\\b${one}\\b`).test(demand),
      );
      if (isNew && before[table] && !isFree) found.push(demand);
    }
    if (found.length) broken[name] = found;
    [before, demands] = [after, demanded];
  }
  expect(
    Object.keys(broken),
    `Gateways of the version before would fail beside these: ${JSON.stringify(broken, null, 2)}. CONTRIBUTING.md says how a migration goes in two releases.`,
  ).toEqual(NOT_ADDITIVE);
});

it('“doorlist upgrade --check” names the same ones, with why', async () => {
  const kind = inject('postgres') === undefined ? 'sqlite' : 'postgres';
  const named: string[] = [];
  for (const [name, migration] of Object.entries(migrations)) {
    const { breaks } = readWork(await recordStatements(migration, kind));
    if (breaks.length) named.push(name);
  }
  expect(named).toEqual(NOT_ADDITIVE);
});
