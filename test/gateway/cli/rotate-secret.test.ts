import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it, onTestFinished } from 'vitest';
import type { Ban } from '../../../src/protocol/bans';
import type { SessionAnswer } from '../../../src/protocol/gate-sessions';
import { readStream } from '../support/read-stream';
import { databaseOf, makeFolder, runCli, serve } from '../support/run-cli';

/** On PostgreSQL with the secret in the database, as a new one has it. */
const open = async () => {
  const data = makeFolder();
  const { DATABASE_URL: url } = await databaseOf(data);
  const env = url === undefined ? {} : { DATABASE_URL: url };
  const run = (...args: string[]) => runCli([...args, '--data', data], { env });
  return { data, env, run, serve: () => serve(data, [], { env }) };
};

const startChat = async (url: string, body: object = {}) => {
  const response = await fetch(`${url}/v1/sites/default/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'text/plain' },
    body: JSON.stringify({
      ...{ widget: 'acquire', page: 'http://127.0.0.1/' },
      ...body,
    }),
  });
  return (await response.json()) as SessionAnswer;
};

it('a running gateway takes the new secret, and honours what the old one made', async () => {
  const { run, serve: start } = await open();
  const { url, stop } = await start();
  const chat = await startChat(url);
  const path = `/v1/sites/default/sessions/${chat.token}/events`;
  const stream = readStream(await fetch(url + path));
  onTestFinished(() => stream.close());
  await stream.until('admitted');

  const rotated = await run('secret', 'rotate');
  expect(rotated).toMatchObject({ status: 0, stderr: '' });
  expect(rotated.stdout).toContain('Gateways that run have taken it.');
  await expect
    .poll(async () => (await startChat(url, chat)).visitor)
    .not.toBe(chat.visitor);
  const [id = ''] = chat.visitor.split('.');
  const renewed = await startChat(url, { visitor: chat.visitor });
  expect(renewed.visitor.split('.')[0]).toBe(id);

  await run('ban', 'visitor', id);
  await stream.until('refused');
  const again = await run('secret', 'rotate');
  expect(again).toMatchObject({ status: 1, stdout: '' });
  expect(again.stderr).toContain('counts until');
  await stop();

  const second = await start();
  const visit = await fetch(`${second.url}/v1/sites/default/visits`, {
    method: 'POST',
    body: JSON.stringify({ visitor: chat.visitor }),
  });
  expect(await visit.json()).toMatchObject({ verdict: 'refused' });
});

it('a rotation that was cut off is finished, or begun again', async () => {
  const { data, run } = await open();
  // The secret is one file only beside SQLite.
  if (inject('postgres') !== undefined) return;
  const [file, next] = ['secret.key', 'secret.key.next'].map((name) =>
    join(data, name),
  ) as [string, string];
  await run('site', 'list');
  const old = readFileSync(file, 'utf8');
  // Before the database was changed.
  const prepared = 'ab'.repeat(32);
  writeFileSync(next, prepared, { mode: 0o600 });
  expect((await run('site', 'list')).status).toBe(0);
  expect(readFileSync(file, 'utf8')).toBe(old);
  expect((await run('secret', 'rotate')).status).toBe(0);
  expect(readFileSync(file, 'utf8')).toBe(prepared);
  expect(existsSync(next)).toBe(false);
  // After it was, before the file was.
  renameSync(file, next);
  writeFileSync(file, old, { mode: 0o600 });
  expect((await run('site', 'list')).status).toBe(0);
  expect(readFileSync(file, 'utf8')).toBe(prepared);
});

it('a backup holds the secret it was made with', async () => {
  const { data, run } = await open();
  // PostgreSQL is backed up by its own programs.
  if (inject('postgres') !== undefined) return;
  await run('ban', 'ip', '203.0.113.7');
  expect((await run('secret', 'rotate')).status).toBe(0);
  const [file, elsewhere] = [join(makeFolder(), 'a.backup'), makeFolder()];
  expect((await run('backup', file)).status).toBe(0);
  const restored = await runCli(['restore', file, '--data', elsewhere]);
  expect(restored.status).toBe(0);
  const list = await runCli(['bans', 'list', '--json', '--data', elsewhere]);
  const { data: bans } = JSON.parse(list.stdout) as { data: Ban[] };
  expect(bans).toHaveLength(1);
  const secret = (folder: string) =>
    readFileSync(join(folder, 'secret.key'), 'utf8');
  expect(secret(elsewhere)).toBe(secret(data));
});

it('a secret in the environment is written to a file, and gateways with the old one stop', async () => {
  const data = makeFolder();
  const env = await databaseOf(data);
  const run = (
    args: string[],
    DOORLIST_SECRET = env['DOORLIST_SECRET'] ?? '',
  ) => runCli([...args, '--data', data], { env: { ...env, DOORLIST_SECRET } });
  // Beside SQLite the secret is always a file.
  if (!env['DATABASE_URL']) return;
  const { url } = await serve(data);
  const file = join(makeFolder(), 'new.secret');
  const refused = await run(['secret', 'rotate']);
  expect(refused).toMatchObject({ status: 1, stdout: '' });
  expect(refused.stderr).toContain('--file: expected where to write');
  const rotated = await run(['secret', 'rotate', '--file', file]);
  expect(rotated.status).toBe(0);
  expect(rotated.stdout).toContain(`Set DOORLIST_SECRET to what is in ${file}`);
  await expect.poll(() => fetch(url).catch(() => 'gone')).toBe('gone');
  expect((await run(['site', 'list'])).stderr).toContain('Set the right one');
  const secret = readFileSync(file, 'utf8').trim();
  expect((await run(['site', 'list'], secret)).status).toBe(0);
});
