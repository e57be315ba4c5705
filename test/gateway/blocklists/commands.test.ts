import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { SharedList } from '../../../src/protocol/lists';
import { makeCertificate } from '../../engines/proxy/certificate';
import { makeFolder, runBuiltCli, runCli } from '../support/run-cli';
import { openListServer, publish } from './open-list-server';

const openFolder = () => {
  const data = makeFolder();
  const run = async (...args: string[]) => {
    const ran = await runCli([...args, '--data', data]);
    return { ...ran, json: () => JSON.parse(ran.stdout) as SharedList };
  };
  return { data, run };
};

it('a file is a list of the operator’s, worked on without a gateway', async () => {
  const { data, run } = openFolder();
  const file = join(data, 'drop.txt');
  writeFileSync(file, '192.0.2.1\n192.0.2.2\nnonsense here\n');
  const added = await run('list', 'add', file, '--as', 'refuse', '--json');
  expect(added.stderr).toBe('');
  expect(added.json()).toMatchObject({
    ...{ name: 'drop.txt', bans: 2, state: 'current', every: '6h' },
    counts: { invalid: 1, examples: [{ line: 3 }] },
  });
  const bans = await run('bans', 'list', '--source', 'list', '--json');
  expect(JSON.parse(bans.stdout)).toMatchObject({
    data: [{ source: 'list', list: { name: 'drop.txt' } }, { source: 'list' }],
  });
  const excepted = await run('list', 'except', '1', '192.0.2.1', '--json');
  expect(excepted.json()).toMatchObject({ bans: 1 });
  const shown = await run('list', 'show', '1');
  expect(shown.stdout).toContain('except 192.0.2.1');
  const back = await run('list', 'except', '1', '192.0.2.1', '--remove');
  expect(back.stdout).toContain('2 refused');
  writeFileSync(file, '192.0.2.1\n192.0.2.2\n192.0.2.3\n');
  const waits = await run('list', 'refresh', '1');
  expect(waits.stdout).toContain('grows from 2 to 3');
  const approved = await run('list', 'approve', '1', '--json');
  expect(approved.json()).toMatchObject({ bans: 3, state: 'current' });
  const set = await run('list', 'set', '1', '--as', 'watch', '--json');
  expect(set.json()).toMatchObject({ as: 'watch', bans: 3 });
  const removed = await run('list', 'remove', '1');
  expect(removed.stdout).toContain('its bans have ended');
  const left = await run('bans', 'list', '--state', 'active', '--json');
  expect(JSON.parse(left.stdout)).toMatchObject({ data: [] });
  expect((await run('list', 'list')).stdout).toContain('There are no lists');
});

it('a preview of a command writes nothing', async () => {
  const { data, run } = openFolder();
  const file = join(data, 'drop.txt');
  writeFileSync(file, '192.0.2.1\n');
  const args = ['list', 'add', file, '--as', 'refuse', '--preview'];
  expect((await run(...args)).stdout).toContain('Nothing was written.');
  expect((await run('list', 'list')).stdout).toContain('There are no lists');
});

it('commands say what was wrong, and doctor names lists that fail', async () => {
  const { data, run } = openFolder();
  const as = ['--as', 'watch'];
  const plain = await run('list', 'add', 'http://lists.example/', ...as);
  expect([plain.status, plain.stderr]).toEqual([
    1,
    expect.stringContaining('https://'),
  ]);
  const often = await run('list', 'add', data, ...as, '--every', '5s');
  expect(often.stderr).toContain('from 1m to 24h');
  const missing = await run('list', 'add', join(data, 'no.txt'), ...as);
  expect([missing.status, missing.stderr]).toEqual([
    1,
    expect.stringContaining('can’t be read where the gateway runs'),
  ]);
  expect((await run('list', 'show', '77')).stderr).toContain('no list 77');
  const { stdout } = await run('doctor');
  expect(stdout).toContain('The list no.txt fails since');
});

it('a list by https is read where its certificate is trusted, and else not', async () => {
  const tls = makeCertificate();
  const server = await openListServer(publish('192.0.2.1\n'), tls);
  const data = makeFolder();
  const ca = join(data, 'ca.pem');
  writeFileSync(ca, tls.cert);
  const args = ['list', 'add', server.url, '--as', 'refuse', '--json'];
  const run = (more: string[], env: Record<string, string> = {}) =>
    runBuiltCli([...args, '--data', data, ...more], { env });
  const local = await run([]);
  expect(local.stderr).toContain('list add --allow-private');
  const distrusted = await run(['--allow-private']);
  expect(distrusted.stderr).toContain('no certificate that is trusted');
  const trusted = await run(['--allow-private'], { NODE_EXTRA_CA_CERTS: ca });
  expect(JSON.parse(trusted.stdout)).toMatchObject({ bans: 1 });
});
