import { expect, it } from 'vitest';
import { loadPostgres } from '../support/postgres/load-postgres';

it('the PostgreSQL of the tests does not decide how a run of them ends', async () => {
  const before = process.listeners('beforeExit');
  const { forget } = await loadPostgres();
  expect(process.listeners('beforeExit')).toEqual(before);
  await forget();
});
