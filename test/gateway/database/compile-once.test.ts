import { expect, it, onTestFinished } from 'vitest';
import { compileOnce } from '../../../src/gateway/store/compile-once';
import { countQueries } from '../support/count-queries';
import { makeDatabase } from '../support/open-database';

const open = async () => {
  const database = await makeDatabase();
  const { db } = await database.open();
  onTestFinished(async () => {
    await db.destroy();
    database.remove();
  });
  return db;
};

it('a query that is compiled once is asked with each caller’s values', async () => {
  const db = await open();
  await db
    .insertInto('meta')
    .values(
      ['a', 'b', 'c'].map((name) => ({ name, value: name.toUpperCase() })),
    )
    .execute();
  let built = 0;
  const list = compileOnce(
    (
      one,
      {
        names,
        least,
        most,
      }: { names: readonly string[]; least: string; most: number | null },
    ) => {
      built += 1;
      return one
        .selectFrom('meta')
        .select('value')
        .where('name', 'in', names)
        .where('value', '>=', least)
        .orderBy('name')
        .$if(most !== null, (query) => query.limit(most ?? 0));
    },
  );
  const values = async (...given: Parameters<typeof list>) =>
    (await list(...given)).map(({ value }) => value).join('');
  const all = { names: ['a', 'b'], least: '', most: null };
  expect(await values(db, all)).toBe('AB');
  expect(await values(db, { ...all, names: ['c', 'a'] })).toBe('AC');
  expect(await values(db, { ...all, least: 'B' })).toBe('B');
  expect(
    await db
      .transaction()
      .execute((trx) => values(trx, { ...all, least: 'A' })),
  ).toBe('AB');
  expect(built).toBe(1);
  expect(await values(db, { ...all, names: ['a', 'b', 'c'] })).toBe('ABC');
  expect(await values(db, { ...all, most: 1 })).toBe('A');
  expect(built).toBe(3);
  // No text of ours has NUL in it, and neither database minds being asked.
  expect(await values(db, { ...all, names: ['a\0', 'b'] })).toBe('B');
});

it('a query that is compiled once is counted each time', async () => {
  const counted = countQueries(await open());
  const list = compileOnce((db, { name }: { name: string }) =>
    db.selectFrom('meta').select('value').where('name', '=', name),
  );
  for (const name of ['a', 'b']) await list(counted.db, { name });
  expect(counted.take()).toEqual(['meta', 'meta']);
});
