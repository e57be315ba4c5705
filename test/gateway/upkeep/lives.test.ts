import {
  DEFAULT_MIGRATION_LOCK_TABLE,
  DEFAULT_MIGRATION_TABLE,
  sql,
} from 'kysely';
import { expect, it, onTestFinished } from 'vitest';
import type { Db } from '../../../src/gateway/store/db';
import { deleteExpired } from '../../../src/gateway/store/retention/delete-expired';
import {
  LIVES,
  type Life,
  type TableName,
} from '../../../src/gateway/store/retention/lives';
import { TERMS } from '../../../src/gateway/store/retention/terms';
import { makeDatabase } from '../support/open-database';

const DAY = 24 * 60 * 60 * 1000;
const NOW = Date.parse('2026-11-20T12:00:00Z');

const openDatabase = async (): Promise<Db> => {
  const database = await makeDatabase();
  const { db } = await database.open();
  onTestFinished(async () => {
    await db.destroy();
    database.remove();
  });
  return db;
};

const MIGRATOR = [DEFAULT_MIGRATION_TABLE, DEFAULT_MIGRATION_LOCK_TABLE];

/** What SQLite's index of texts is made of: its rows go with those of bans. */
const TEXT_INDEX = /^ban_search/;

const listTables = async (db: Db) =>
  (await db.introspection.getTables()).filter(
    ({ name }) => !MIGRATOR.includes(name) && !TEXT_INDEX.test(name),
  );

const lives = (Object.keys(LIVES) as TableName[]).flatMap((table) =>
  LIVES[table].map((life) => ({ table, life, ends: life.ends })),
);

it('every table of the database has a declared life', async () => {
  const tables = await listTables(await openDatabase());
  expect(
    tables
      .map(({ name }) => name)
      .filter((name) => !Object.hasOwn(LIVES, name)),
    'Declare the life of a new table in src/gateway/store/retention/lives.ts, whose docstring says how.',
  ).toEqual([]);
  const names = new Set(tables.map(({ name }) => name));
  expect(Object.keys(LIVES).filter((name) => !names.has(name))).toEqual([]);
});

it.each(lives)(
  'columns that the life of $table names exist ($ends)',
  async ({ table, life }) => {
    const tables = await listTables(await openDatabase());
    const columnsOf = (name: string) =>
      tables.find((one) => one.name === name)?.columns.map((one) => one.name);
    const named = (one: Life): string[] => [
      ...('since' in one ? [one.since] : []),
      ...('column' in one ? [one.column] : []),
      ...('key' in one && one.key !== undefined ? [one.key] : []),
    ];
    expect(columnsOf(table)).toEqual(expect.arrayContaining(named(life)));
    // Whoever removes a row that does not end removes what goes with it.
    if (life.ends !== 'with') return;
    if (LIVES[life.parent].every(({ ends }) => ends === 'never')) return;
    const keys = LIVES[life.parent].flatMap((one) =>
      'key' in one && one.key !== undefined ? [one.key] : [],
    );
    expect(keys, `${life.parent} names a key`).not.toEqual([]);
  },
);

/** Inserts a row of which the test says some columns; the others have a value. */
const insertRow = async (
  db: Db,
  table: TableName,
  said: Record<string, unknown>,
  unique: number,
): Promise<void> => {
  const tables = await listTables(db);
  const columns =
    tables
      .find(({ name }) => name === table)
      ?.columns.filter(({ name, isNullable }) => name in said || !isNullable) ??
    [];
  const valueOf = ({ name, dataType }: (typeof columns)[number]) =>
    name in said
      ? said[name]
      : /int/i.test(dataType)
        ? unique
        : `${table} ${unique}`;
  await sql`
    insert into ${sql.table(table)}
    (${sql.join(columns.map(({ name }) => sql.ref(name)))})
    values (${sql.join(columns.map(valueOf))})`.execute(db);
};

const count = async (db: Db, table: TableName): Promise<number> => {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from ${sql.table(table)}`.execute(db);
  return Number(rows[0]?.count);
};

const childrenOf = (parent: TableName) =>
  lives.flatMap(({ table, life }) =>
    life.ends === 'with' && life.parent === parent
      ? [{ table, column: life.column }]
      : [],
  );

/** Has a row not end before the one that it goes with. */
const untilLater = (table: TableName) =>
  Object.fromEntries(
    LIVES[table].flatMap((life) =>
      life.ends === 'at' ? [[life.column, NOW + 1000 * DAY]] : [],
    ),
  );

/** Inserts a row, and one of each table that goes with it. */
const insertFamily = async (
  db: Db,
  table: TableName,
  said: Record<string, unknown>,
  unique: number,
): Promise<TableName[]> => {
  const key = LIVES[table]
    .flatMap((life) => ('key' in life && life.key ? [life.key] : []))
    .at(0);
  const value = key === 'id' && table !== 'visitors' ? unique : `k${unique}`;
  await insertRow(db, table, { ...(key && { [key]: value }), ...said }, unique);
  const families = [table];
  for (const child of childrenOf(table)) {
    families.push(
      ...(await insertFamily(
        db,
        child.table,
        { ...untilLater(child.table), [child.column]: value },
        unique,
      )),
    );
  }
  return families;
};

const timed = lives.flatMap(({ table, life }) =>
  life.ends === 'after'
    ? [{ table, column: life.since, days: TERMS[life.term].days }]
    : life.ends === 'at'
      ? [{ table, column: life.column, days: 0 }]
      : [],
);

it.each(timed)(
  'rows of $table end $days days after $column, with what belongs to them',
  async ({ table, column, days }) => {
    const db = await openDatabase();
    // A row alone, whatever it refers to.
    await sql`pragma foreign_keys = off`.execute(db);
    const over = NOW - days * DAY;
    const more = /^vendor_(bans|suspensions)$/.test(table)
      ? { state: 'gone' }
      : {};
    const family = await insertFamily(
      db,
      ...([table, { ...more, [column]: over - 1 }, 2_000_000] as const),
    );
    await insertFamily(db, table, { ...more, [column]: over }, 3_000_000);
    for (const one of family) expect(await count(db, one), one).toBe(2);
    await deleteExpired(db, NOW);
    for (const one of family) expect(await count(db, one), one).toBe(1);
    await deleteExpired(db, NOW + 1);
    for (const one of family) expect(await count(db, one), one).toBe(0);
  },
);
