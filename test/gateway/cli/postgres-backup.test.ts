import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { lendDatabase } from '../support/postgres/lend-database';
import { runOnServer } from '../support/postgres/create-database';
import { makeFolder, runCli } from '../support/run-cli';

const SECRET = 'ab'.repeat(32);

const run = async (command: 'backup' | 'restore', secret?: string) => {
  const server = inject('postgres');
  if (!server) throw new Error('there is a PostgreSQL server');
  const { url, giveBack } = await lendDatabase(server);
  const env = {
    DATABASE_URL: url,
    ...(secret !== undefined && { DOORLIST_SECRET: secret }),
  };
  await runCli(['site', 'add', 'default'], { env });
  const file = join(makeFolder(), "it's.dump");
  const result = await runCli([command, file], { env });
  const shown = await runOnServer(url, 'show server_version');
  const [row] = shown.rows as { server_version: string }[];
  giveBack();
  return { ...result, file, version: row?.server_version ?? '' };
};

it('a backup of PostgreSQL is left to pg_dump of its version', async () => {
  const { status, stdout, stderr, file, version } = await run('backup', SECRET);
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toContain(`doorlist: the data is in PostgreSQL ${version}`);
  expect(stderr).toContain(`pg_dump of version ${version.split('.')[0]}`);
  const quoted = file.replace("'", String.raw`'\''`);
  expect(stderr).toContain(
    `umask 077 && pg_dump --format=custom --no-owner --file='${quoted}' "$DATABASE_URL"`,
  );
  expect(stderr).toContain('keep DOORLIST_SECRET too');
  expect(existsSync(file)).toBe(false);
});

it('it says that a dump holds the secret, where it does', async () => {
  const { stderr } = await run('backup');
  expect(stderr).toContain('The dump holds the secret of this installation');
  expect(stderr).toContain('doorlist secret move-out');
});

it('a restore of PostgreSQL is left to pg_restore', async () => {
  const { status, stdout, stderr } = await run('restore', SECRET);
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toContain('pg_restore --no-owner --exit-on-error');
  expect(stderr).toContain('set version = version + 1000000');
  expect(stderr).toContain('set list_version = list_version + 1000000');
  expect(stderr).toContain('DOORLIST_SECRET they had');
});
