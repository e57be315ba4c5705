import { expect, it } from 'vitest';
import { loadPostgres } from '../support/postgres/load-postgres';

const listListeners = () =>
  ['beforeExit', 'exit'].map((event) => process.rawListeners(event));

it('the PostgreSQL of the tests does not decide how a run of them ends', async () => {
  const before = listListeners();
  const { forget } = await loadPostgres();
  expect(listListeners()).toEqual(before);
  await forget();
});
