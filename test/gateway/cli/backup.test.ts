import {
  appendFileSync,
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { describe, expect, it } from 'vitest';
import type { Ban } from '../../../src/protocol/bans';
import type { AddedBan } from '../../../src/protocol/reach';
import type { Page } from '../../../src/protocol/page';
import {
  makeFolder,
  runBuiltCli,
  runCli,
  serve,
  serveBuilt,
} from '../support/run-cli';

const addToken = async (data: string): Promise<string> =>
  (
    await runCli([
      ...['token', 'create', '--name', 'ci', '--role', 'administrator'],
      ...['--data', data],
    ])
  ).stdout.trim();

const backUp = (data: string, file: string, ...more: string[]) =>
  runCli(['backup', file, '--data', data, ...more]);

const restore = (file: string, data: string, ...more: string[]) =>
  runCli(['restore', file, '--data', data, ...more]);

const listBans = async (url: string, token: string): Promise<Ban[]> => {
  const response = await fetch(`${url}/v1/bans?limit=500`, {
    headers: { authorization: `Bearer ${token}` },
  });
  return ((await response.json()) as Page<Ban>).data;
};

const getBan = async (url: string, token: string, id: number): Promise<Ban> => {
  const response = await fetch(`${url}/v1/bans/${id}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  return (await response.json()) as Ban;
};

/** A data folder without a gateway, with one ban in it, and a backup of it. */
const makeBackup = async (...options: string[]) => {
  const data = makeFolder();
  const token = await addToken(data);
  const { url } = await serve(data);
  const ban = await postBan(url, token, { kind: 'ip', value: '192.0.2.7' });
  const file = join(makeFolder(), 'a.backup');
  const made = await backUp(data, file, ...options);
  expect(made).toMatchObject({ status: 0, stderr: '' });
  return { data, token, ban, file, stdout: made.stdout };
};

const postBan = async (
  url: string,
  token: string,
  key: { kind: string; value: string },
): Promise<Ban> => {
  const response = await fetch(`${url}/v1/bans`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${token}`,
    },
    body: JSON.stringify({ keys: [key] }),
  });
  expect(response.status).toBe(201);
  const added = (await response.json()) as Partial<AddedBan>;
  // Only the answer to who bans says whom the ban concerns.
  delete added.reach;
  return added as Ban;
};

const editBackup = (file: string, statements: string) => {
  const database = new Database(file);
  database.exec(statements);
  database.close();
};

describe('doorlist backup', () => {
  it('beside a gateway under load takes all that was answered before', async () => {
    const data = makeFolder();
    const token = await addToken(data);
    const gateway = await serveBuilt(data);
    const answered: Ban[] = [];
    let isOver = false;
    const write = async (writer: number) => {
      for (let index = 0; !isOver; index += 1) {
        const value = `troll-${writer}-${index}@example.com`;
        answered.push(
          await postBan(gateway.url, token, { kind: 'email', value }),
        );
      }
    };
    const writers = [1, 2, 3].map(write);
    await expect.poll(() => answered.length).toBeGreaterThan(40);
    const before = [...answered];
    const file = join(makeFolder(), 'a.backup');
    const made = await backUp(data, file, '--json');
    isOver = true;
    await Promise.all(writers);
    expect(made).toMatchObject({ status: 0, stderr: '' });
    const { bans } = JSON.parse(made.stdout) as { bans: number };
    expect(bans).toBeGreaterThanOrEqual(before.length);

    const elsewhere = makeFolder();
    expect(await restore(file, elsewhere)).toMatchObject({ status: 0 });
    const { url } = await serve(elsewhere);
    const restored = await listBans(url, token);
    expect(restored.length).toBe(bans);
    expect(restored).toEqual((await listBans(gateway.url, token)).slice(-bans));
    expect(restored).toEqual(expect.arrayContaining(before));
  });

  it('is one file that its owner alone can read, with the secret', async () => {
    const { data, token, ban, file, stdout } = await makeBackup();
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(stdout).toMatch(
      /: 1 bans, \d+ bytes, checked\. It holds the secret/,
    );
    const elsewhere = join(makeFolder(), 'new', 'place');
    const { stdout: said } = await restore(file, elsewhere);
    expect(said).toContain('1 bans.');
    for (const name of ['secret.key', 'doorlist.db']) {
      expect(statSync(join(elsewhere, name)).mode & 0o777).toBe(0o600);
    }
    const secretIn = (folder: string) =>
      readFileSync(join(folder, 'secret.key'), 'utf8');
    expect(secretIn(elsewhere)).toBe(secretIn(data));
    const restored = readFileSync(join(elsewhere, 'doorlist.db'));
    expect(restored.includes(secretIn(data))).toBe(false);
    const { url } = await serve(elsewhere);
    expect(await getBan(url, token, ban.id)).toEqual(ban);
  });

  it('leaves the secret out where it is kept apart', async () => {
    const { data, file } = await makeBackup('--without-secret');
    const secret = readFileSync(join(data, 'secret.key'), 'utf8');
    expect(readFileSync(file).includes(secret)).toBe(false);
    const alone = await restore(file, makeFolder());
    expect(alone.stderr).toContain('made without its secret');
    const wrong = join(makeFolder(), 'wrong.key');
    writeFileSync(wrong, 'ab'.repeat(32), { mode: 0o600 });
    const other = await restore(file, makeFolder(), '--secret-file', wrong);
    expect(other.stderr).toContain('not the one the backup was made with');
    const right = join(data, 'secret.key');
    expect(
      await restore(file, makeFolder(), '--secret-file', right),
    ).toMatchObject({ status: 0, stderr: '' });
    // Put into the folder by hand, as well.
    const prepared = makeFolder();
    copyFileSync(right, join(prepared, 'secret.key'));
    expect(await restore(file, prepared)).toMatchObject({ status: 0 });
  });

  it('overwrites nothing, and makes no installation of a folder', async () => {
    const { data, file } = await makeBackup();
    const before = readFileSync(file);
    expect(await backUp(data, file)).toMatchObject({
      status: 1,
      stderr: `doorlist: ${file} exists. Choose a name that does not.\n`,
    });
    expect(readFileSync(file).equals(before)).toBe(true);
    const empty = makeFolder();
    expect((await backUp(empty, join(empty, 'b'))).stderr).toBe(
      `doorlist: There is no doorlist.db in ${empty}.\n`,
    );
    expect(readdirSync(empty)).toEqual([]);
  });

  it('with another secret than the database’s is refused', async () => {
    const { data } = await makeBackup();
    writeFileSync(join(data, 'secret.key'), 'ab'.repeat(32));
    const folder = makeFolder();
    const run = await backUp(data, join(folder, 'b'));
    expect(run.stderr).toContain('not the one the database was made with');
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('doorlist restore', () => {
  it.each<[string, (file: string) => void, RegExp]>([
    ['is cut short', (file) => truncateSync(file, 20_000), /cannot be read/],
    [
      'was written over',
      (file) => writeFileSync(file, 'x'.repeat(9000)),
      /cannot be read as a backup: file is not a database/,
    ],
    [
      'lacks rows',
      (file) => editBackup(file, 'delete from ban_sites; delete from audit'),
      /is damaged: /,
    ],
    [
      'is of a newer version',
      (file) =>
        editBackup(
          file,
          "update kysely_migration set name = '2099-01-01-wings' where name like '2026-11-20%'",
        ),
      /was written by a newer version of Doorlist/,
    ],
    [
      'is no backup',
      (file) => editBackup(file, 'drop table backup'),
      /was not made by “doorlist backup”/,
    ],
  ])('refuses a file that %s, and leaves nothing', async (_, spoil, why) => {
    const { file } = await makeBackup();
    spoil(file);
    const parent = makeFolder();
    const run = await restore(file, join(parent, 'data'));
    expect(run).toMatchObject({ status: 1, stdout: '' });
    expect(run.stderr).toMatch(/^doorlist: /);
    expect(run.stderr).toMatch(why);
    expect(readdirSync(parent)).toEqual([]);
  });

  it('touches a folder with data only when told, and keeps what was there', async () => {
    const { file, token, ban } = await makeBackup();
    const data = makeFolder();
    // A process of its own, so that nothing here has the database open.
    await runBuiltCli(['site', 'add', 'default', '--data', data]);
    const names = readdirSync(data).toSorted();
    const secret = readFileSync(join(data, 'secret.key'), 'utf8');
    const refused = await restore(file, data);
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain('is not empty (doorlist.db');
    expect(readdirSync(data).toSorted()).toEqual(names);
    expect(readFileSync(join(data, 'secret.key'), 'utf8')).toBe(secret);

    const run = await restore(file, data, '--replace', '--json');
    expect(run).toMatchObject({ status: 0, stderr: '' });
    const { replaced } = JSON.parse(run.stdout) as { replaced: string };
    expect(readFileSync(join(replaced, 'secret.key'), 'utf8')).toBe(secret);
    expect(existsSync(join(data, 'doorlist.db-wal'))).toBe(false);
    const { url } = await serve(data);
    expect(await getBan(url, token, ban.id)).toEqual(ban);
    // The folder of what was replaced is a data folder itself.
    const old = await runCli(['site', 'add', 'default', '--data', replaced]);
    expect(old).toMatchObject({ status: 0, stderr: '' });
  });

  it('refuses a folder that a gateway runs on', async () => {
    const { file } = await makeBackup();
    const data = makeFolder();
    const gateway = await serveBuilt(data);
    const run = await restore(file, data, '--replace');
    expect(run.stderr).toBe(
      `doorlist: A gateway or command uses ${data}. Stop it, and try again.\n`,
    );
    gateway.kill('SIGTERM');
    await gateway.exited;
    expect(await restore(file, data, '--replace')).toMatchObject({ status: 0 });
  });

  it('replaces a database that is damaged', async () => {
    const { file } = await makeBackup();
    const data = makeFolder();
    mkdirSync(data, { recursive: true });
    writeFileSync(join(data, 'doorlist.db'), 'no database');
    appendFileSync(join(data, 'doorlist.db-wal'), 'no log');
    chmodSync(join(data, 'doorlist.db'), 0o600);
    expect(await restore(file, data, '--replace')).toMatchObject({ status: 0 });
    await serve(data);
  });

  it('lets browsers see bans that come after it', async () => {
    const { data, token, file } = await makeBackup();
    const elsewhere = makeFolder();
    await restore(file, elsewhere);
    const versionAt = async (folder: string) => {
      const { url } = await serve(folder);
      await postBan(url, token, { kind: 'ip', value: '192.0.2.8' });
      const response = await fetch(`${url}/v1/sites/default/list`);
      return new DataView(await response.arrayBuffer()).getUint32(16);
    };
    expect(await versionAt(elsewhere)).toBeGreaterThan(await versionAt(data));
  });
});
