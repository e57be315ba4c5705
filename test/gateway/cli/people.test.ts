import { describe, expect, it } from 'vitest';
import type { SignedIn } from '../../../src/protocol/people';
import type { NewSecondFactor } from '../../../src/protocol/second-factor';
import { codeOf } from '../support/code-of';
import { postJson } from '../support/post-json';
import { startMailServer } from '../support/mail-server';
import { makeFolder, runCli, serve } from '../support/run-cli';

const open = () => {
  const data = makeFolder();
  const run = (args: string[], input?: string) =>
    runCli([...args, '--data', data], input === undefined ? {} : { input });
  const json = async (args: string[], input?: string) => {
    const { stdout, stderr } = await run([...args, '--json'], input);
    expect(stderr).toBe('');
    return JSON.parse(stdout) as Record<string, unknown>;
  };
  const addUser = (email: string, role: string) =>
    json(
      ['user', 'add', '--email', email, '--role', role, '--password-stdin'],
      'correct horse',
    );
  const createToken = async (...more: string[]) =>
    (await json(['token', 'create', '--name', 'crm', ...more])) as {
      id: number;
      token: string;
    };
  return { data, run, json, addUser, createToken };
};

const statusOf = async (url: string, token: string) =>
  (
    await fetch(`${url}/v1/me`, {
      headers: { authorization: `Bearer ${token}` },
    })
  ).status;

describe('doorlist token', () => {
  it('lists tokens with their last use, and revokes one by id, beginning or itself', async () => {
    const { data, run, json, createToken } = open();
    const { url } = await serve(data);
    const made = [
      await createToken('--role', 'agent'),
      await createToken('--role', 'owner', '--expires', '90d'),
      await createToken('--role', 'agent', '--site', 'default'),
    ];
    const [first, second, third] = made.map(({ token }) => token);
    expect(await statusOf(url, first ?? '')).toBe(200);
    const list = async () =>
      (await json(['token', 'list']))['tokens'] as {
        id: number;
        lastUsedAt: string | null;
        expiresAt: string | null;
      }[];
    await expect
      .poll(async () => (await list()).at(-1)?.lastUsedAt)
      .toMatch(/^\d{4}-/);
    const [, expiring] = await list();
    const left = Date.parse(expiring?.expiresAt ?? '') - Date.now();
    expect(Math.round(left / 86_400_000)).toBe(90);
    const text = (await run(['token', 'list'])).stdout;
    expect(text).toContain(`${second?.slice(0, 9)}…  crm: owner, of all sites`);
    expect(text).toContain('of default');
    for (const token of made) expect(text).not.toContain(token.token);

    const revoke = async (given: string | undefined) =>
      (await run(['token', 'revoke', given ?? ''])).stdout;
    expect(await revoke(String(made[0]?.id))).toContain('is revoked');
    expect(await revoke(second?.slice(0, 9))).toContain('is revoked');
    expect(await revoke(third)).toContain('is revoked');
    for (const token of made) {
      expect(await statusOf(url, token.token)).toBe(401);
    }
    expect((await run(['token', 'list'])).stdout).toBe(
      'There are no tokens.\n',
    );
    expect(await run(['token', 'revoke', '1'])).toMatchObject({
      status: 1,
      stderr:
        'doorlist: There is no such token. Give an id of “doorlist token list”.\n',
    });
  });

  it.each([
    'soon',
    '2020-01-01',
    '2030-13-45',
    '-1d',
    '0d',
    '2030-01-01T00:00',
  ])('refuses --expires %s', async (when) => {
    const { run } = open();
    const args = ['token', 'create', '--name', 'x', '--role', 'agent'];
    const result = await run([...args, `--expires=${when}`]);
    expect(result.status).toBe(2);
    expect(result.stderr).toContain('Expected a time to come, such as 90d');
  });
});

describe('doorlist user', () => {
  it('lists users, signs one out, and removes one', async () => {
    const { data, run, addUser } = open();
    await addUser('ada@example.com', 'owner');
    await addUser('bob@example.com', 'agent');
    const { url } = await serve(data);
    const signIn = async () => {
      const json = { email: 'bob@example.com', password: 'correct horse' };
      return (await postJson(`${url}/v1/sign-in`, json)).json() as Promise<{
        token: string;
      }>;
    };
    const { token } = await signIn();
    const list = async () => (await run(['user', 'list'])).stdout;
    expect(await list()).toBe(
      [
        'Ada <ada@example.com>: owner, signed in 0 times, last used never',
        'Bob <bob@example.com>: agent, signed in 1 times, last used never',
        '',
      ].join('\n'),
    );
    const bob = ['--email', 'BOB@example.com'];
    expect((await run(['user', 'sign-out', ...bob])).stdout).toBe(
      'BOB@example.com: 1 sign-ins ended.\n',
    );
    expect(await statusOf(url, token)).toBe(401);
    const again = await signIn();
    expect((await run(['user', 'remove', ...bob])).stdout).toBe(
      'BOB@example.com is removed. Ended: 1 sign-ins, 0 tokens they had made.\n',
    );
    expect(await statusOf(url, again.token)).toBe(401);
    expect((await run(['user', 'remove', ...bob])).stderr).toBe(
      'doorlist: Nobody signs in with BOB@example.com.\n',
    );
  });

  it('keeps the last owner', async () => {
    const { run, addUser } = open();
    await addUser('ada@example.com', 'owner');
    const ada = ['--email', 'ada@example.com'];
    const removed = await run(['user', 'remove', ...ada]);
    expect(removed.status).toBe(1);
    expect(removed.stderr).toContain('This is the last owner.');
  });
});

describe('what people may do', () => {
  it('is set when they are invited, and changed', async () => {
    const { data, run, json, addUser } = open();
    await addUser('ada@example.com', 'owner');
    const { url } = await serve(data);
    const bob = ['--email', 'bob@example.com'];
    const invited = await json([
      ...['user', 'add', ...bob, '--role', 'agent', '--site', 'default'],
      ...['--max-ban', '7d', '--kind', 'ip', '--no-see-contacts'],
    ]);
    const [, secret] = String(invited['path']).split('/console#invitation=');
    const list = async () => (await run(['user', 'list'])).stdout;
    expect(await list()).toContain(
      'Bob <bob@example.com>: agent, of default, bans for 7d at most, by ip only, sees no contacts, invited, last used never\n',
    );
    const accept = () =>
      postJson(`${url}/v1/invitation`, {
        ...{ token: secret, password: 'battery staple' },
      });
    const { token } = (await (await accept()).json()) as { token: string };
    expect(await statusOf(url, token)).toBe(200);
    expect((await accept()).status).toBe(404);

    const set = (...more: string[]) => run(['user', 'set', ...bob, ...more]);
    await set('--role', 'supervisor', '--all-sites', '--max-ban', 'none');
    expect(await list()).toContain(
      'Bob <bob@example.com>: supervisor, by ip only, sees no contacts, signed in 1 times',
    );
    expect((await set('--no-active')).stdout).toBe(
      'bob@example.com is changed.\n',
    );
    expect(await statusOf(url, token)).toBe(401);
    expect(await list()).toContain('not active');
    await set('--active');
    expect((await set('--link')).stdout).toContain('/console#invitation=');
    expect(await set('--site', 'default', '--all-sites')).toMatchObject({
      status: 1,
      stderr: 'doorlist: Expected --site or --all-sites, not both.\n',
    });
    const ada = ['user', 'set', '--email', 'ada@example.com'];
    expect((await run([...ada, '--no-active'])).stderr).toContain(
      'This is the last owner.',
    );
  });

  it('an invitation is mailed where that is set, and printed whole where it failed', async () => {
    const data = makeFolder();
    const server = await startMailServer();
    const publicUrl = 'https://bans.example.com';
    const invite = (name: string, more: Record<string, string> = {}) =>
      runCli(
        [
          ...['user', 'add', '--email', `${name}@example.com`],
          ...['--role', 'agent', '--data', data],
        ],
        { env: { DOORLIST_URL: publicUrl, ...more } },
      );
    const smtp = { SMTP_URL: server.url, MAIL_FROM: 'doorlist@example.com' };
    const sent = await invite('ana', smtp);
    expect(sent.stdout).toMatch(
      /^ana@example.com is invited: agent. The link to choose a password is mailed to them/,
    );
    expect(sent.stdout).not.toContain('invitation=');
    expect(server.taken.map(({ to }) => to)).toEqual([['ana@example.com']]);
    expect(server.taken[0]?.source).toContain(
      `${publicUrl}/console#invitation=`,
    );

    const off = await invite('bob');
    expect(off.stdout).toContain(`at\n${publicUrl}/console#invitation=`);
    const failed = await invite('cid', {
      ...{ ...smtp, SMTP_URL: 'smtp://127.0.0.1:1' },
    });
    expect(failed).toMatchObject({ status: 0 });
    expect(failed.stderr).toContain('No mail was sent.');
    expect(failed.stdout).toContain(`${publicUrl}/console#invitation=`);

    const wrong = await invite('dan', { ...smtp, DOORLIST_URL: '' });
    expect(wrong).toMatchObject({ status: 1 });
    expect(wrong.stderr).toContain('DOORLIST_URL is not set');
    const list = await runCli(['user', 'list', '--data', data]);
    expect(list.stdout).not.toContain('dan@example.com');
  });

  it('limits a token', async () => {
    const { run, createToken } = open();
    await createToken('--role', 'viewer');
    await createToken('--role', 'agent', '--lift-others', '--effect', 'watch');
    const { stdout } = await run(['token', 'list']);
    expect(stdout).toContain('crm: viewer, of all sites, made');
    expect(stdout).toContain(
      'crm: agent, of all sites, with watch only, lifts others’ bans, made',
    );
  });

  it.each([
    ['--max-ban', '7 days'],
    ['--kind', 'face'],
    ['--effect', 'shout'],
    ['--role', 'king'],
  ])('is refused for %s %s', async (option, value) => {
    const { run } = open();
    const args = ['user', 'set', '--email', 'ada@example.com', option, value];
    expect((await run(args)).status).toBe(2);
  });

  it('takes the second factor off for who lost the device', async () => {
    const { data, run, addUser } = open();
    await addUser('ada@example.com', 'owner');
    const { url } = await serve(data);
    const email = 'ada@example.com';
    const password = 'correct horse';
    const signIn = () => postJson(`${url}/v1/sign-in`, { email, password });
    const { token } = (await (await signIn()).json()) as SignedIn;
    const ask = (path: string, json: object) =>
      postJson(`${url}/v1/me/second-factor${path}`, json, {
        authorization: `Bearer ${token}`,
      });
    const begun = (await (
      await ask('', { password })
    ).json()) as NewSecondFactor;
    const code = codeOf(begun.secret, Date.now());
    expect((await ask('/confirm', { code })).status).toBe(200);
    expect((await signIn()).status).toBe(202);
    expect((await run(['user', 'list'])).stdout).toContain(', second factor,');
    const set = ['user', 'set', '--email', email, '--no-second-factor'];
    expect((await run(set)).stdout).toBe(`${email} is changed.\n`);
    expect((await signIn()).status).toBe(200);
  });
});
