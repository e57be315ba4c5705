import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { expect, it } from 'vitest';
import { openGateway } from '../support/harness';
import { makeFolder, runCli } from '../support/run-cli';

/** Returns a column of a copy of a database's main file, without its log. */
const readMainFile = (file: string, query: string): unknown[] => {
  const copy = join(makeFolder(), 'copy.db');
  copyFileSync(file, copy);
  const database = new Database(copy);
  const rows = database.prepare(query).raw().all() as unknown[][];
  database.close();
  return rows.map(([value]) => value);
};

it('the main file of the database holds what was written a minute ago', async () => {
  const gateway = await openGateway();
  const file = gateway.database.file ?? '';
  await gateway.ban({ ip: '192.0.2.7' });
  await gateway.sweep();
  expect(readMainFile(file, 'select value from ban_keys')).toEqual([
    '192.0.2.7',
  ]);
});

it('it holds everything once a command or gateway has ended', async () => {
  const data = makeFolder();
  await runCli(['site', 'add', 'default', '--max-age', '77', '--data', data]);
  const file = join(data, 'doorlist.db');
  expect(readMainFile(file, 'select max_age from sites')).toEqual([77]);
});
