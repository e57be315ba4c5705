import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import {
  createDatabase,
  runOnServer,
} from '../support/postgres/create-database';
import { makeFolder, runCli, serve, serveBuilt } from '../support/run-cli';
import { expectWithin } from '../../expect-within';

const SECRET = 'ab'.repeat(32);

/** A new database, without tables. */
const makeUrl = async (): Promise<string> => {
  const server = inject('postgres');
  if (!server) throw new Error('there is a PostgreSQL server');
  const { url, drop } = await createDatabase(server.url);
  onTestFinished(async () => {
    await drop();
  });
  return url;
};

const addSite = (env: Record<string, string>, folder = makeFolder()) =>
  runCli(['site', 'add', 'default', '--data', folder], { env });

const changeUrl = (url: string, change: (url: URL) => void): string => {
  const changed = new URL(url);
  change(changed);
  return changed.href;
};

describe('with DATABASE_URL', () => {
  it('several gateways that start at once create the tables and one secret', async () => {
    const env = { DATABASE_URL: await makeUrl() };
    const folder = makeFolder();
    const [run, other] = await Promise.all([
      addSite(env, folder),
      addSite(env, folder),
      serve(folder, [], { env }),
      serve(folder, [], { env }),
    ]);
    expect(run).toMatchObject({ status: 0, stderr: '' });
    expect(other).toMatchObject({ status: 0, stderr: '' });
    expect(readdirSync(folder)).toEqual([]);
    const { rows } = await runOnServer(
      env.DATABASE_URL,
      "select value from meta where name = 'master'",
    );
    expect(rows).toEqual([{ value: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
  });

  it('a gateway knows the visitors of another on the same database', async () => {
    const env = { DATABASE_URL: await makeUrl() };
    const folder = makeFolder();
    const [one, other] = await Promise.all([
      serve(folder, [], { env }),
      serve(folder, [], { env }),
    ]);
    const ask = async (url: string, path: string, body: object) => {
      const response = await fetch(`${url}/v1/sites/default/${path}`, {
        method: 'POST',
        body: JSON.stringify(body),
      });
      return { status: response.status, ...(await response.json()) };
    };
    const chat = { widget: 'acquire', page: 'http://localhost/' };
    const { visitor } = await ask(one.url, 'sessions', chat);
    expect(await ask(other.url, 'visits', { visitor })).toMatchObject({
      status: 200,
      tags: (await ask(one.url, 'visits', { visitor })).tags,
    });
  });

  /** Stops a gateway whose server is away; returns the milliseconds. */
  const stopWithoutServer = async (): Promise<number> => {
    const url = await makeUrl();
    const env = { DATABASE_URL: url };
    const { exited, kill } = await serveBuilt(makeFolder(), [], { env });
    const name = new URL(url).pathname.slice(1);
    const server = inject('postgres')?.url ?? '';
    await runOnServer(
      server,
      `alter database ${name} with allow_connections false`,
    );
    await runOnServer(
      server,
      `select pg_terminate_backend(pid) from pg_stat_activity
        where datname = '${name}'`,
    );
    const began = performance.now();
    kill('SIGTERM');
    expect(await exited).toEqual([0, null]);
    return performance.now() - began;
  };

  it('ends by SIGTERM within two seconds, also while the server is away', () =>
    expectWithin(2000, stopWithoutServer));
});

describe('with DOORLIST_SECRET', () => {
  it('the secret is not kept in the database', async () => {
    const env = { DATABASE_URL: await makeUrl(), DOORLIST_SECRET: SECRET };
    expect(await addSite(env)).toMatchObject({ status: 0, stderr: '' });
    const { rows } = await runOnServer(env.DATABASE_URL, 'select * from meta');
    expect(rows.map(({ name }) => name).toSorted()).toEqual([
      'key form',
      'secret',
    ]);
    expect(JSON.stringify(rows)).not.toContain(SECRET);
  });

  it('another secret than the database’s, or none, is refused', async () => {
    const url = await makeUrl();
    await addSite({ DATABASE_URL: url, DOORLIST_SECRET: SECRET });
    const other = { DATABASE_URL: url, DOORLIST_SECRET: 'cd'.repeat(32) };
    expect(await addSite(other)).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(
        /^doorlist: DOORLIST_SECRET is not the secret that the database .+ was made with\. Set the right one\.\n$/,
      ),
    });
    expect(await addSite({ DATABASE_URL: url })).toMatchObject({
      status: 1,
      stderr:
        'doorlist: DOORLIST_SECRET is not set, but this database was made with one. Set it.\n',
    });
    const bad = { DATABASE_URL: url, DOORLIST_SECRET: 'secret' };
    expect(await addSite(bad)).toMatchObject({
      status: 1,
      stderr: 'doorlist: DOORLIST_SECRET: expected 64 hex digits.\n',
    });
  });
});

describe('with the secret in the database', () => {
  const connect = (env: Record<string, string>) =>
    runCli(
      [
        ...['site', 'vendor', 'default', 'zendesk', '--subdomain', 'acme'],
        ...['--token-stdin', '--data', makeFolder()],
      ],
      { env, input: 'hunter2' },
    );

  it('the log says what a dump opens', async () => {
    const env = { DATABASE_URL: await makeUrl() };
    const { log } = await serve(makeFolder(), [], { env });
    expect(log()).toMatch(
      /"level":40,.+The secret of this installation is in its database.+sign in visitors as anybody.+doorlist secret move-out/,
    );
  });

  it('a vendor’s token is refused, until the secret was moved out', async () => {
    const env = { DATABASE_URL: await makeUrl() };
    await addSite(env);
    const refused = await connect(env);
    expect(refused).toMatchObject({ status: 1, stdout: '' });
    expect(refused.stderr).toContain('doorlist secret move-out <file>');
    const stored = "select value from meta where name = 'master'";
    const before = await runOnServer(env.DATABASE_URL, stored);

    const folder = makeFolder();
    const file = join(folder, 'doorlist.secret');
    const move = () =>
      runCli(['secret', 'move-out', file, '--data', folder], { env });
    expect(await move()).toMatchObject({
      status: 0,
      stderr: '',
      stdout: expect.stringContaining('Set DOORLIST_SECRET'),
    });
    const secret = readFileSync(file, 'utf8').trim();
    expect(before.rows).toEqual([{ value: secret }]);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const { rows } = await runOnServer(env.DATABASE_URL, stored);
    expect(rows).toEqual([]);

    expect((await move()).stderr).toContain('DOORLIST_SECRET is not set');
    const apart = { ...env, DOORLIST_SECRET: secret };
    expect(await connect(apart)).toMatchObject({ status: 0, stderr: '' });
    const { log } = await serve(makeFolder(), [], { env: apart });
    expect(log()).not.toContain('secret');
  });

  it('one who has a vendor’s token is told whose token a dump opens', async () => {
    const env = { DATABASE_URL: await makeUrl() };
    const apart = { ...env, DOORLIST_SECRET: SECRET };
    await connect(apart);
    await runOnServer(
      env.DATABASE_URL,
      `insert into meta (name, value) values ('master', '${SECRET}')`,
    );
    const { log } = await serve(makeFolder(), [], { env });
    expect(log()).toContain('can read the tokens of Zendesk acme');
  });

  it('a file that exists is not overwritten', async () => {
    const env = { DATABASE_URL: await makeUrl() };
    const folder = makeFolder();
    await addSite(env);
    const run = await runCli(['secret', 'move-out', folder, '--data', folder], {
      env,
    });
    expect(run).toMatchObject({
      status: 1,
      stderr: `doorlist: ${folder} exists. Choose a name that does not.\n`,
    });
    const { rows } = await runOnServer(
      env.DATABASE_URL,
      "select name from meta where name = 'master'",
    );
    expect(rows).toHaveLength(1);
  });
});

describe('a DATABASE_URL without a database', () => {
  it.each([
    ['nonsense', () => 'nonsense hunter2', 'expected postgres://'],
    [
      'another kind of server',
      () => 'mysql://x:hunter2@127.0.0.1/x',
      'expected postgres://',
    ],
    [
      'a server that is not there',
      () => 'postgres://x:hunter2@127.0.0.1:1/x',
      '(127.0.0.1:1/x): The database is unavailable: connect ECONNREFUSED',
    ],
    [
      'a host that is not there',
      () => 'postgres://x:hunter2@db.invalid/x',
      '(db.invalid/x): The database is unavailable: getaddrinfo',
    ],
    [
      'a wrong password',
      (url: string) => changeUrl(url, (it) => (it.password = 'hunter2')),
      'password authentication failed',
    ],
    [
      'a database that is not there',
      (url: string) => changeUrl(url, (it) => (it.pathname = '/nowhere')),
      'database "nowhere" does not exist',
    ],
  ])('is told in one sentence: %s', async (_, spoil, why) => {
    const DATABASE_URL = spoil(inject('postgres')?.url ?? '');
    const folder = join(makeFolder(), 'new');
    const run = await runCli(['serve', '--port', '0', '--data', folder], {
      env: { DATABASE_URL },
    });
    expect(run.status).toBe(1);
    expect(run.stdout).toBe('');
    expect(run.stderr).toMatch(/^doorlist: DATABASE_URL.+\n$/);
    expect(run.stderr).toContain(why);
    expect(run.stderr).not.toContain('hunter2');
    expect(existsSync(folder)).toBe(false);
  });
});
