import { expect, it } from 'vitest';
import type { Ban } from '../../../src/protocol/bans';
import type { Job } from '../../../src/protocol/jobs';
import type { Page } from '../../../src/protocol/page';
import { postJson } from '../support/post-json';
import { makeFolder, runCli, serve } from '../support/run-cli';

const open = () => {
  const data = makeFolder();
  const run = (args: string[], input = '') =>
    runCli([...args, '--data', data], { input });
  const json = async <Answer>(args: string[], input = '') => {
    const { stdout, stderr } = await run([...args, '--json'], input);
    expect(stderr).toBe('');
    return JSON.parse(stdout) as Answer;
  };
  const importList = () =>
    json<Job>(['bans', 'import', '-'], '203.0.113.7\nnonsense\n');
  const listStates = async () =>
    (await json<Page<Ban>>(['bans', 'list'])).data.map(({ state }) => state);
  return { data, run, json, importList, listStates };
};

it('a job is listed, shown and taken back without a gateway', async () => {
  const { run, json, importList, listStates } = open();
  expect((await run(['jobs', 'list'])).stdout).toBe('There are no jobs.\n');
  const { id } = await importList();
  expect(await listStates()).toEqual(['active']);
  const { data } = await json<Page<Job>>(['jobs', 'list']);
  expect(data).toMatchObject([{ id, kind: 'import', state: 'done' }]);
  const shown = await run(['jobs', 'show', String(id)]);
  expect(shown.stdout).toContain('line 2: nonsense: Expected');
  const undo = await json<Job>(['jobs', 'undo', String(id)]);
  expect(undo).toMatchObject({
    ...{ kind: 'undo', undoes: id, state: 'done', counts: { lifted: 1 } },
  });
  expect(await listStates()).toEqual(['lifted']);
  expect((await run(['jobs', 'list'])).stdout).toMatch(/undo +done +1 of 1/);
  const again = await run(['jobs', 'undo', String(id)]);
  expect(again).toMatchObject({ status: 1, stdout: '' });
  const over = await json<Job>(['jobs', 'cancel', String(id)]);
  expect(over.state).toBe('done');
});

it('a job is taken back beside a gateway', async () => {
  const { data, json, importList, listStates } = open();
  await serve(data);
  const { id } = await importList();
  const undo = await json<Job>(['jobs', 'undo', String(id)]);
  expect(undo).toMatchObject({ state: 'done', counts: { lifted: 1 } });
  expect(await listStates()).toEqual(['lifted']);
});

it.each([['show'], ['cancel'], ['undo']])(
  'jobs %s says that there is no such job',
  async (verb) => {
    const { run } = open();
    expect(await run(['jobs', verb, '7'])).toMatchObject({
      ...{ status: 1, stdout: '' },
      stderr: expect.stringContaining('There is no job 7.'),
    });
  },
);

it('a ban that waits is approved, or declined, once', async () => {
  const { data, run, json } = open();
  const { url } = await serve(data);
  const email = 'ana@shop.example';
  const password = 'correct horse';
  await json(
    [
      ...['user', 'add', '--email', email, '--role', 'agent'],
      ...['--max-ban', '7d', '--password-stdin'],
    ],
    password,
  );
  const signedIn = await postJson(`${url}/v1/sign-in`, { email, password });
  const { token } = (await signedIn.json()) as { token: string };
  const ban = async (value: string) => {
    const response = await fetch(`${url}/v1/bans`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${token}`,
      },
      body: JSON.stringify({
        ...{ keys: [{ kind: 'visitor', value }], for: '30d' },
        reason: 'Spam',
      }),
    });
    return (await response.json()) as Ban;
  };
  const first = await ban('v1');
  const second = await ban('v2');
  const waiting = await json<Page<Ban>>([
    'bans',
    'list',
    '--state',
    'toApprove',
  ]);
  expect(waiting.data.map(({ id }) => id)).toEqual([second.id, first.id]);
  const approved = await json<Ban>([
    'bans',
    'approve',
    first.reference.toLowerCase(),
  ]);
  expect(approved.until).toBe(first.asked?.until);
  const declined = await run(['bans', 'decline', String(second.id)]);
  expect(declined.stdout).toContain(`Declined. Ban ${second.id}`);
  expect(await run(['bans', 'approve', String(second.id)])).toMatchObject({
    ...{ status: 1, stdout: '' },
    stderr: expect.stringContaining('does not wait to be approved'),
  });
  const { lines } = await json<{ lines: { action: string; by: string }[] }>([
    'audit',
    'list',
    '--action',
    'approve',
  ]);
  expect(lines).toMatchObject([{ action: 'approve', by: 'command line' }]);
});

it('the audit trail is filtered by who, what, where and when', async () => {
  const { run, json } = open();
  const origin = (name: string) => ['--origin', `https://${name}.example`];
  await run(['site', 'add', 'shop', ...origin('shop')]);
  await run(['site', 'add', 'blog', ...origin('blog')]);
  await run(['ban', 'visitor', 'v1', '--site', 'shop']);
  await run(['ban', 'visitor', 'v2', '--site', 'blog']);
  await run(['ban', 'visitor', 'v3']);
  const list = async (...args: string[]) =>
    (
      await json<{ lines: { action: string; subject: string }[] }>([
        'audit',
        'list',
        ...args,
      ])
    ).lines.map(({ action, subject }) => `${action} ${subject}`);
  expect(await list('--site', 'shop')).toEqual([
    ...['ban 3', 'ban 1', 'add site shop'],
  ]);
  expect(await list('--site', 'shop', '--action', 'ban')).toEqual([
    ...['ban 3', 'ban 1'],
  ]);
  expect(await list('--since', '2100-01-01')).toEqual([]);
  const listed = await run(['audit', 'list']);
  expect(await run(['audit'])).toEqual(listed);
  expect((await run(['audit', '--site', 'shop'])).stdout).toContain(
    'add site shop',
  );
  expect(await run(['audit', 'lst'])).toMatchObject({ status: 2, stdout: '' });
  expect(await list('--until', '2100-01-01', '--limit', '1')).toEqual([
    'ban 3',
  ]);
  const page = await run(['audit', 'list', '--limit', '1']);
  expect(page.stdout).toContain('the same with --cursor ');
  expect(await run(['audit', 'list', '--by', 'x@y.example'])).toMatchObject({
    ...{ status: 1, stdout: '' },
    stderr: expect.stringContaining('Nobody signs in with x@y.example.'),
  });
});
