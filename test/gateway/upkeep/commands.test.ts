import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  findBansToReview,
  keepBan,
} from '../../../src/gateway/upkeep/review-bans';
import { openConfigured } from '../../../src/gateway/installation/open-configured';
import type { Ban } from '../../../src/protocol/bans';
import { openGateway } from '../support/harness';
import { makeFolder, runCli, serve } from '../support/run-cli';

const YEAR = 365 * 24 * 60 * 60 * 1000;
const EMAIL = 'ana.lopez@mailbox.example';

const open = () => {
  const data = makeFolder();
  const run = (...args: string[]) => runCli([...args, '--data', data]);
  const json = async (...args: string[]) => {
    const { stdout, stderr } = await run(...args, '--json');
    expect(stderr).toBe('');
    return JSON.parse(stdout) as Record<string, unknown>;
  };
  return { data, run, json };
};

const banOf = async (url: string, token: string, email: string) => {
  const response = await fetch(`${url}/v1/bans`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({ keys: [{ kind: 'email', value: email }] }),
  });
  expect(response.status).toBe(201);
  return ((await response.json()) as Ban).id;
};

describe('doorlist erase', () => {
  it('is done again when a backup of before is restored', async () => {
    const { data, run, json } = open();
    const made = await json(
      ...['token', 'create', '--name', 'ci', '--role', 'administrator'],
    );
    const { url, stop } = await serve(data);
    const id = await banOf(url, String(made['token']), EMAIL);
    const file = join(makeFolder(), 'bans.backup');
    expect((await run('backup', file)).status).toBe(0);
    const erased = await json('erase', 'email', EMAIL);
    expect(erased).toMatchObject({ bansKept: [{ ban: id, until: null }] });
    await stop();
    const other = makeFolder();
    const again = await runCli([
      ...['restore', file, '--data', other, '--erased-in', data],
    ]);
    expect(again.stdout).toContain('Persons erased since, and now again: 1.');
    for (const folder of [data, other]) {
      const bytes = readFileSync(join(folder, 'doorlist.db'), 'latin1');
      expect(bytes).not.toContain(EMAIL);
    }
    const wrong = await runCli([
      ...['restore', file, '--data', makeFolder(), '--erased-in', makeFolder()],
    ]);
    expect(wrong.stderr).toContain('--erased-in: there is no doorlist.db');
  });

  it('says what is wrong with a value, and of which kinds there are', async () => {
    const { run } = open();
    expect(await run('erase', 'email', 'nobody')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('<value>: Expected an email address'),
    });
    expect(await run('erase', 'name', 'Ana')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('Allowed choices are'),
    });
  });
});

it('doorlist access writes a file that only its owner can read', async () => {
  const { run } = open();
  const file = join(makeFolder(), 'ana.json');
  expect((await run('access', 'email', EMAIL, '--file', file)).status).toBe(0);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
    ...{ kind: 'email', value: EMAIL, chats: [] },
  });
  expect((await run('access', 'email', EMAIL, '--file', file)).status).toBe(1);
});

it('doorlist retention changes how long data is kept', async () => {
  const { run, json } = open();
  await json('retention', 'set', 'chats', '7');
  const { stdout } = await run('retention', 'list');
  expect(stdout).toMatch(/^chats +7 days /m);
  expect(stdout).toMatch(/^bans +395 days /m);
  expect(await run('retention', 'set', 'chat', '7')).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('expected chats, visitors'),
  });
  expect((await run('retention', 'set', 'audit', '7')).status).toBe(1);
});

it('doorlist privacy prints a record of processing from the settings', async () => {
  const { run, json } = open();
  await json('site', 'add', 'shop', '--origin', 'https://shop.example');
  await json('retention', 'set', 'chats', '9');
  const { stdout } = await run('privacy');
  expect(stdout).toContain('- shop');
  expect(stdout).toContain('- 9 days (chats): chats with their messages');
  expect(stdout).toContain('## Recipients\n\n- none');
  await json('webhook', 'add', 'https://hooks.example.com/secret/path');
  expect(await json('privacy')).toMatchObject({
    sites: ['default', 'shop'],
    recipients: [{ name: 'https://hooks.example.com', account: 'webhook 1' }],
  });
});

it('doorlist doctor says of webhooks whether anything gets through', async () => {
  const { data, run, json } = open();
  await json('webhook', 'add', 'https://hooks.example.com/secret/path');
  const doctor = async () => (await run('doctor')).stdout;
  expect(await doctor()).toMatch(/^ok +webhooks/m);
  const set = async (columns: object) => {
    const { db } = await openConfigured(data, {});
    await db.updateTable('webhooks').set(columns).execute();
    await db.destroy();
  };
  await set({ failing_since: 1 });
  expect(await doctor()).toMatch(
    /^warn +webhooks +Webhook 1, https:\/\/hooks\.example\.com, does/m,
  );
  await set({ disabled_at: 2, disabled_why: 'failing' });
  const { stdout, status } = await run('doctor');
  expect([status, stdout]).toEqual([
    1,
    expect.stringMatching(/^FAIL +webhooks .* was disabled/m),
  ]);
  expect(stdout).not.toContain('secret/path');
});

it('DOORLIST_DATA names the folder where no --data does', async () => {
  const { data, json } = open();
  await json('retention', 'set', 'chats', '9');
  const env = { DOORLIST_DATA: data };
  const chats = async (...more: string[]) => {
    const args = ['retention', 'list', '--json', ...more];
    const { stdout } = await runCli(args, { env });
    const { terms } = JSON.parse(stdout) as { terms: { days: number }[] };
    return terms[0]?.days;
  };
  expect(await chats()).toBe(9);
  expect(await chats('--data', makeFolder())).toBe(30);
});

it('bans for good come up for review after a year, and again after another', async () => {
  const gateway = await openGateway();
  const { id } = await gateway.ban({ email: EMAIL });
  const until = new Date(gateway.now() + 1000 * YEAR).toISOString();
  await gateway.ban({ ip: '192.0.2.7' }, { until });
  const ids = async () =>
    (await findBansToReview(gateway.db, gateway.now())).map((ban) => ban.id);
  expect(await ids()).toEqual([]);
  gateway.pass(YEAR + 1);
  expect(await ids()).toEqual([id]);
  await keepBan(gateway.db, id, gateway.now());
  expect(await ids()).toEqual([]);
  gateway.pass(YEAR + 1);
  expect(await ids()).toEqual([id]);
  await gateway.lift(id);
  expect(await ids()).toEqual([]);
  await expect(keepBan(gateway.db, id, 0)).rejects.toThrow(/--keep/);
});

it('doorlist bans review prints what is to be looked at', async () => {
  const { run, json } = open();
  expect((await run('bans', 'review')).stdout).toContain('No ban for good');
  expect(await json('bans', 'review')).toEqual({ bans: [] });
});
