import { sql } from 'kysely';
import { expect, it, onTestFinished } from 'vitest';
import { DatabaseUnavailable } from '../../../src/gateway/lib/errors/database-unavailable';
import type { Db } from '../../../src/gateway/store/db';
import { findSite } from '../../../src/gateway/store/sites';
import { makeDatabase } from '../support/open-database';

/** Often enough for a statement to be kept, and for its plan. */
const OFTEN = 10;

const open = async () => {
  const database = await makeDatabase();
  const [one, other] = [await database.open(), await database.open()];
  onTestFinished(async () => {
    await Promise.all([one.db.destroy(), other.db.destroy()]);
    database.remove();
  });
  return { db: one.db, other: other.db };
};

/** One after the other, so that all are sent over one connection. */
const askOften = async (db: Db, ask: (db: Db) => Promise<unknown>) => {
  for (let time = 0; time < OFTEN; time += 1) await ask(db);
};

const askSite = (db: Db) => findSite(db, 'default');

/** Goes on as after a newer version's migration, which is then undone. */
const withColumn = async (db: Db, goOn: () => Promise<void>) => {
  await sql`alter table sites add column later text`.execute(db);
  try {
    await goOn();
  } finally {
    await sql`alter table sites drop column later`.execute(db);
  }
};

const listPrepared = async (db: Db): Promise<string[]> => {
  const { rows } = await sql<{ statement: string }>`
    select statement from pg_prepared_statements
    where name like 'doorlist%'`.execute(db);
  return rows.map(({ statement }) => statement);
};

it('a statement that is sent often is parsed once', async () => {
  const { db } = await open();
  await findSite(db, 'default');
  expect(await listPrepared(db)).toEqual([]);
  await askOften(db, askSite);
  expect(await listPrepared(db)).toEqual([
    'select * from "sites" where "id" = $1',
  ]);
});

it('a page is planned for what it is asked for, each time', async () => {
  const { db } = await open();
  await askOften(db, (one) =>
    one
      .selectFrom('bans')
      .select('id')
      .where('reason', '=', 'Spam')
      .orderBy('id')
      .limit(10)
      .execute(),
  );
  expect(await listPrepared(db)).toEqual([]);
});

it('a column that a newer version adds meanwhile fails no reader', async () => {
  const { db, other } = await open();
  await askOften(db, askSite);
  await withColumn(other, async () => {
    await askOften(db, askSite);
    expect(await listPrepared(db)).toHaveLength(2);
  });
});

it('a transaction that meets such a column can be tried again', async () => {
  const { db, other } = await open();
  const change = () => db.transaction().execute(askSite);
  for (let time = 0; time < OFTEN; time += 1) await change();
  await withColumn(other, async () => {
    await expect(change()).rejects.toThrow(DatabaseUnavailable);
    await change();
  });
});

it('a pooler that lends another connection fails no reader', async () => {
  const { db } = await open();
  await askOften(db, askSite);
  // On the other connection nothing is prepared.
  await sql`deallocate all`.execute(db);
  await askOften(db, askSite);
  expect(await listPrepared(db)).toEqual([]);
});
