import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const SQL =
  /\b(selectFrom|insertInto|updateTable|deleteFrom)\(|\bsql[`<]|from 'kysely'/;

it('queries stand in the store alone', () => {
  const found = readdirSync('src', { recursive: true })
    .map((name) => join('src', String(name)))
    .filter((file) => /\.tsx?$/.test(file))
    .filter((file) => !file.startsWith('src/gateway/store/'))
    .filter((file) => SQL.test(readFileSync(file, 'utf8')));
  expect(
    found,
    'Move the query to the file of its table in src/gateway/store.',
  ).toEqual([]);
});
