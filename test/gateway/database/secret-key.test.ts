import {
  chmodSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  makeFolder,
  runBuiltCli,
  runCli,
  serve,
  serveBuilt,
} from '../support/run-cli';

describe('a gateway that keeps its data in a folder', () => {
  it('makes its secret and data readable by their owner alone', async () => {
    const data = makeFolder();
    await serve(data);
    for (const name of ['secret.key', 'doorlist.db']) {
      expect(statSync(join(data, name)).mode & 0o777).toBe(0o600);
    }
  });

  it('started beside others in a new folder shares their secret', async () => {
    const data = makeFolder();
    const runs = await Promise.all([
      serveBuilt(data),
      runBuiltCli(['site', 'add', 'default', '--data', data]),
      runBuiltCli(['site', 'add', 'default', '--data', data]),
    ]);
    expect(runs[1]).toMatchObject({ status: 0, stderr: '' });
    expect(runs[2]).toMatchObject({ status: 0, stderr: '' });
    expect(readdirSync(data).filter((name) => name.includes('secret'))).toEqual(
      ['secret.key'],
    );
  });

  it('refuses another secret than its database’s', async () => {
    const data = makeFolder();
    await runCli(['site', 'add', 'default', '--data', data]);
    writeFileSync(join(data, 'secret.key'), 'ab'.repeat(32));
    const other = await runCli(['serve', '--data', data]);
    expect(other.status).toBe(1);
    expect(other.stderr).toMatch(/^doorlist: secret\.key in .+ is not the one/);
    writeFileSync(join(data, 'secret.key'), 'nonsense');
    const bad = await runCli(['serve', '--data', data]);
    expect(bad.status).toBe(1);
    expect(bad.stderr).toContain('does not hold the 64 hex digits it should');
  });

  it('makes no new secret where one is missing', async () => {
    const data = makeFolder();
    await runCli(['site', 'add', 'default', '--data', data]);
    rmSync(join(data, 'secret.key'));
    const run = await runCli(['serve', '--data', data]);
    expect(run.status).toBe(1);
    expect(run.stderr).toMatch(
      /^doorlist: .+secret\.key is missing, and the database beside it was made with it\. Put the file back/,
    );
    expect(readdirSync(data).filter((name) => name.includes('secret'))).toEqual(
      [],
    );
  });

  it('refuses a secret that other users can write', async () => {
    const data = makeFolder();
    await runCli(['site', 'add', 'default', '--data', data]);
    for (const mode of [0o620, 0o602, 0o666]) {
      chmodSync(join(data, 'secret.key'), mode);
      const run = await runCli(['serve', '--data', data]);
      expect(run.status).toBe(1);
      expect(run.stderr).toContain('can be written by other users');
      expect(run.stderr).toContain('chmod 600');
    }
  });

  it('logs loudly that other users can read its secret', async () => {
    const data = makeFolder();
    await runCli(['site', 'add', 'default', '--data', data]);
    chmodSync(join(data, 'secret.key'), 0o644);
    const { url, log } = await serve(data);
    expect(url).toContain('http://');
    expect(log()).toMatch(
      /"level":40,.+secret\.key can be read by other users of this machine \(mode 644\)/,
    );
  });

  it('reports a folder that cannot be created, without a stack trace', async () => {
    const file = join(makeFolder(), 'file');
    writeFileSync(file, '');
    const run = await runCli(['serve', '--data', file]);
    expect(run.status).toBe(1);
    expect(run.stderr).toMatch(/^doorlist: .*\./);
    expect(run.stderr).not.toContain('    at ');
  });
});
