import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Job } from '../../../src/protocol/jobs';
import { makeFolder, runCli } from '../support/run-cli';

const importJson = async (data: string, args: string[], input = '') => {
  const ran = await runCli(
    ['bans', 'import', ...args, '--data', data, '--json'],
    { input },
  );
  return { ...ran, job: JSON.parse(ran.stdout) as Job };
};

it('a list is imported from a file, or piped in, and exported again', async () => {
  const data = makeFolder();
  const list = join(data, 'list.txt');
  writeFileSync(list, '203.0.113.7\n198.51.100.0/24 ; seen\nnonsense\n');
  const dry = await runCli([
    ...['bans', 'import', list, '--dry-run', '--data', data],
  ]);
  expect(dry).toMatchObject({ status: 0, stderr: '' });
  expect(dry.stdout).toMatch(/Read as plain, by its content\. Nothing was/);
  expect(dry.stdout).toContain('2 new');
  expect(dry.stdout).toContain('line 3: nonsense: Expected');

  const { job, status } = await importJson(
    data,
    ['-'],
    readFileSync(list, 'utf8'),
  );
  expect(status).toBe(0);
  expect(job).toMatchObject({
    state: 'done',
    counts: { new: 2, existing: 0, invalid: 1 },
    createdBy: { name: 'command line' },
  });

  const output = join(data, 'bans.csv');
  const exported = await runCli([
    ...['bans', 'export', '--output', output, '--data', data],
  ]);
  expect(exported).toEqual({
    ...{ status: 0, stderr: '', stdout: `2 bans are in ${output}.\n` },
  });
  expect(statSync(output).mode & 0o777).toBe(0o600);
  const again = await importJson(data, [output]);
  expect(again.job.counts).toMatchObject({ new: 0, existing: 2 });
  const plain = await runCli([
    ...['bans', 'export', '--format', 'plain', '--kind', 'ip', '--data', data],
  ]);
  expect(plain.stdout.trim().split('\n').slice(1)).toEqual([
    ...['198.51.100.0/24', '203.0.113.7'],
  ]);
});

it('an export for programs is a list, or says what was written where', async () => {
  const data = makeFolder();
  const run = (...args: string[]) =>
    runCli(['bans', 'export', '--json', '--data', data, ...args]);
  expect(JSON.parse((await run()).stdout)).toEqual([]);
  await importJson(data, ['-'], '203.0.113.7\nana@spam.example\n');
  const { stdout } = await run();
  expect(JSON.parse(stdout)).toMatchObject([
    { keys: [{ kind: 'email', value: 'ana@spam.example' }] },
    { keys: [{ kind: 'ip', value: '203.0.113.7' }] },
  ]);
  const again = await importJson(data, ['-'], stdout);
  expect(again.job.counts).toMatchObject({ new: 0, existing: 2 });
  const output = join(data, 'bans.jsonl');
  const written = await run('--output', output, '--format', 'jsonl');
  expect(JSON.parse(written.stdout)).toEqual({
    installation: expect.stringMatching(/^\/|^postgresql:/),
    ...{ output, format: 'jsonl', bans: 2 },
  });
  expect(await run('--format', 'csv')).toMatchObject({
    status: 1,
    stdout: '',
    stderr: expect.stringContaining('--json prints the bans as JSON'),
  });
});

it('a search is in the audit trail, what was searched for is not', async () => {
  const data = makeFolder();
  const args = ['--search', 'ana@spam.example', '--data', data];
  await runCli(['bans', 'export', ...args]);
  const { stdout } = await runCli(['audit', 'list', '--json', '--data', data]);
  expect(stdout).toContain('"searched":true');
  expect(stdout).not.toContain('ana@spam.example');
});

it('wrong usage says what was expected', async () => {
  const data = makeFolder();
  const run = async (args: string[], input = '203.0.113.7') => {
    const { status, stderr } = await runCli(
      ['bans', 'import', '-', '--data', data, ...args],
      { input },
    );
    return [status, stderr.trim().split('\n').at(-1)];
  };
  expect(await run(['--format', 'xml'])).toEqual([
    2,
    expect.stringContaining('Allowed choices are csv'),
  ]);
  expect(await run(['--until', '2020-01-01'])).toEqual([
    2,
    expect.stringContaining('Expected a time in the future'),
  ]);
  expect(await run(['--site', 'shop'])).toEqual([
    1,
    expect.stringContaining('There is no site shop.'),
  ]);
  expect(await run([], '')).toEqual([1, expect.stringContaining('empty')]);
  expect(await run([], '[1')).toEqual([
    1,
    expect.stringContaining('can’t be read as json'),
  ]);
  const missing = await runCli(['bans', 'import', 'no-file', '--data', data]);
  expect(missing).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('no-file'),
  });
});

it('what the gateway is given as never-ban is left out of an import', async () => {
  const { job } = await importJson(
    makeFolder(),
    ['-', '--never-ban', '203.0.113.0/24'],
    '203.0.113.7\n',
  );
  expect(job.counts).toMatchObject({ new: 0, neverBan: 1 });
});
