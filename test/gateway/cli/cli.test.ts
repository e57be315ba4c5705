import { describe, expect, it } from 'vitest';
import { postJson } from '../support/post-json';
import { makeFolder, runCli, serve } from '../support/run-cli';

const addUser = (data: string, password: string, ...more: string[]) =>
  runCli(
    [
      ...['user', 'add', '--data', data, '--email', 'Ada@Example.com'],
      ...['--role', 'agent', '--password-stdin', ...more],
    ],
    { input: password },
  );

describe('doorlist site add', () => {
  it('adds a site, and the next time changes only what is given', async () => {
    const data = makeFolder();
    const add = async (...args: string[]) => {
      const run = await runCli([
        'site',
        'add',
        'shop',
        '--data',
        data,
        ...args,
      ]);
      expect(run).toMatchObject({ status: 0, stderr: '' });
      return run.stdout;
    };
    const origins = ['https://shop.example', 'https://www.shop.example'];
    expect(
      JSON.parse(
        await add(...origins.flatMap((one) => ['--origin', one]), '--json'),
      ),
    ).toEqual({
      ...{ id: 'shop', origins, widget: 'auto' },
      ...{ maxAge: 300, goneChatsEndAfter: 5, country: null },
      ownList: false,
      ...{ reasons: [], texts: {}, whenRefused: 'notice', observe: false },
      ...{ admits: 'everybody', appeals: true },
      ...{ onCall: null, protectiveReasons: [] },
      ...{ statement: false, rules: null, holdLikely: false },
      ladder: ['1d', '7d', '30d', null],
      defaults: { for: '7d', effect: 'refuse', kinds: ['visitor'], reason: '' },
      limits: expect.objectContaining({ chatsPerAddress: expect.anything() }),
    });
    expect(await add('--max-age', '60')).toBe(
      `Site shop: ${origins.join(', ')}; widget auto; answers may be used for 60 s; a chat whose page is gone ends after 5 min.\n`,
    );
    const more = ['--origin', 'https://*.shop.example', '--json'];
    expect(JSON.parse(await add('--widget', 'acquire', ...more))).toEqual({
      ...{ id: 'shop', origins: [...origins, 'https://*.shop.example'] },
      ...{ widget: 'acquire', maxAge: 60, goneChatsEndAfter: 5, country: null },
      ownList: false,
      ...{ reasons: [], texts: {}, whenRefused: 'notice', observe: false },
      ...{ admits: 'everybody', appeals: true },
      ...{ onCall: null, protectiveReasons: [] },
      ...{ statement: false, rules: null, holdLikely: false },
      ladder: ['1d', '7d', '30d', null],
      defaults: { for: '7d', effect: 'refuse', kinds: ['visitor'], reason: '' },
      limits: expect.objectContaining({ chatsPerAddress: expect.anything() }),
    });
  });

  it.each([
    ['no origin', ['shop'], 1, '--origin: Expected at least one origin'],
    [
      'an origin with a path',
      ['shop', '--origin', 'https://a.example/x'],
      1,
      '--origin: "https://a.example/x": expected',
    ],
    [
      'a bad id',
      ['My Shop', '--origin', 'https://a.example'],
      1,
      'site: Expected a site id',
    ],
    [
      'a bad max age',
      ['shop', '--max-age', 'soon'],
      2,
      'Expected a whole number from 1 to 86400',
    ],
    ['no id', [], 2, "missing required argument 'id'"],
    ['an unknown option', ['shop', '--orgin', 'x'], 2, 'unknown option'],
  ])('with %s says so', async (_, args, status, why) => {
    const run = await runCli(['site', 'add', '--data', makeFolder(), ...args]);
    expect(run.status).toBe(status);
    expect(run.stdout).toBe('');
    expect(run.stderr).toContain(why);
    expect(run.stderr).not.toContain('    at ');
  });
});

describe('doorlist user add', () => {
  it('adds a user, and the next time changes them', async () => {
    const data = makeFolder();
    const first = await addUser(data, 'correct horse\n', '--json');
    expect(first).toMatchObject({ status: 0, stderr: '' });
    const user = JSON.parse(first.stdout);
    expect(user).toEqual({
      id: expect.any(Number),
      email: 'ada@example.com',
      name: 'Ada',
      role: 'agent',
    });
    const second = await addUser(data, 'another horse', '--name', 'Ada B');
    expect(second.stdout).toBe('Ada B <ada@example.com>: agent.\n');

    const { url } = await serve(data);
    const signIn = (password: string) =>
      postJson(`${url}/v1/sign-in`, { email: 'ada@example.com', password });
    expect((await signIn('correct horse')).status).toBe(401);
    expect((await signIn('another horse')).status).toBe(200);
  });

  it('refuses a short password', async () => {
    const run = await addUser(makeFolder(), 'horse');
    expect(run.status).toBe(1);
    expect(run.stderr).toBe(
      'doorlist: password: Expected a password of at least 10 characters.\n',
    );
  });

  it('refuses an unknown role', async () => {
    const run = await addUser(makeFolder(), 'correct horse', '--role', 'king');
    expect(run.status).toBe(2);
    expect(run.stderr).toContain(
      'owner, administrator, supervisor, agent, viewer',
    );
  });
});

describe('doorlist token create', () => {
  it('prints the token alone, scoped to its sites', async () => {
    const data = makeFolder();
    const create = (...args: string[]) =>
      runCli(['token', 'create', '--data', data, '--name', 'ci', ...args]);
    const made = await create('--role', 'agent', '--site', 'default');
    expect(made).toMatchObject({ status: 0, stderr: '' });
    expect(made.stdout).toMatch(/^dl_[\w-]{43}\n$/);
    const json = JSON.parse((await create('--role', 'owner', '--json')).stdout);
    expect(json).toEqual({
      id: expect.any(Number),
      token: expect.stringMatching(/^dl_[\w-]{43}$/),
    });

    const { url } = await serve(data);
    const me = async (token: string) =>
      (
        await fetch(`${url}/v1/me`, {
          headers: { authorization: `Bearer ${token}` },
        })
      ).json();
    expect(await me(made.stdout.trim())).toMatchObject({
      name: 'ci',
      role: 'agent',
      sites: ['default'],
    });
    expect(await me(json.token)).toMatchObject({ role: 'owner', sites: null });
  });

  it('gives each permission once, and refuses an unknown one', async () => {
    const data = makeFolder();
    const create = (...args: string[]) =>
      runCli([
        ...['token', 'create', '--data', data, '--name', 'crm'],
        ...['--role', 'agent', ...args],
      ]);
    const plain = await create();
    const twice = await create(
      ...['--permission', 'block-contacts', '--permission', 'block-contacts'],
    );
    const { url } = await serve(data);
    const blocks = async (token: string) => {
      const { status } = await fetch(`${url}/api/v1/crm/block-visitor`, {
        headers: { authorization: `Bearer ${token.trim()}` },
      });
      return status;
    };
    expect(await blocks(plain.stdout)).toBe(403);
    expect(await blocks(twice.stdout)).toBe(200);

    const unknown = await create('--permission', 'everything');
    expect(unknown.status).toBe(2);
    expect(unknown.stderr).toContain('Expected block-contacts.');
  });

  it('refuses an unknown site by its name', async () => {
    const run = await runCli([
      ...['token', 'create', '--data', makeFolder(), '--name', 'ci'],
      ...['--role', 'agent', '--site', 'nowhere'],
    ]);
    expect(run.status).toBe(1);
    expect(run.stderr).toBe('doorlist: --site: There is no site "nowhere".\n');
  });
});

it('doorlist alone, or with an unknown command, lists its commands', async () => {
  for (const args of [[], ['bans']]) {
    const run = await runCli(args);
    expect(run.status).toBe(2);
    expect(run.stderr).not.toBe('');
  }
  const help = await runCli(['--help']);
  expect(help.status).toBe(0);
  for (const command of ['serve', 'site', 'user', 'token']) {
    expect(help.stdout).toContain(command);
  }
});

describe('doorlist site', () => {
  it('takes what a refused visitor gets, reasons, a ladder and whether it observes', async () => {
    const data = makeFolder();
    const run = (...args: string[]) =>
      runCli(['site', ...args, '--data', data, '--json']);
    await run('add', 'shop', '--origin', 'https://a.example');
    const set = await run(
      ...['set', 'shop', '--when-refused', 'hide', '--observe', 'on'],
      ...['--appeals', 'off'],
      ...['--reason', 'Spam', '--reason', 'Insults'],
      ...['--text', 'de=Nein = nein.', '--text', 'en=No.'],
      ...['--ladder', '1h,2d,forever'],
    );
    expect(JSON.parse(set.stdout)).toMatchObject({
      appeals: false,
      ...{ whenRefused: 'hide', observe: true, reasons: ['Spam', 'Insults'] },
      texts: { de: 'Nein = nein.', en: 'No.' },
      ladder: ['1h', '2d', null],
    });
    const wrong = await run('set', 'shop', '--ladder', '2d,1d');
    expect(wrong).toMatchObject({ status: 1 });
    expect(wrong.stderr).toContain('--ladder: Expected a time longer');
  });

  it('takes what the dialog that blocks somebody starts with', async () => {
    const data = makeFolder();
    const run = (...args: string[]) =>
      runCli(['site', 'set', 'default', ...args, '--data', data, '--json']);
    await run('--default-for', 'forever', '--default-reason', 'Spam');
    const kinds = ['person', 'ip'].flatMap((kind) => ['--default-kind', kind]);
    const set = await run('--default-effect', 'channels', ...kinds);
    expect(JSON.parse(set.stdout)).toMatchObject({
      defaults: {
        ...{ for: null, reason: 'Spam' },
        ...{ effect: 'channels', kinds: ['person', 'ip'] },
      },
    });
    const none = await run('--default-reason', 'none');
    expect(JSON.parse(none.stdout)).toMatchObject({ defaults: { reason: '' } });
    for (const [option, value, says] of [
      ['--default-for', '1 day', '--default-for: expected a time such as 12h'],
      ['--default-kind', 'name', 'Expected one of person, visitor, ip,'],
      ['--protective-reason', '', '--protective-reason:'],
    ] as const) {
      const wrong = await run(option, value);
      expect(wrong.status).not.toBe(0);
      expect(wrong.stderr).toContain(says);
    }
  });

  it('lists, changes and removes sites, and origins one by one', async () => {
    const data = makeFolder();
    const run = async (...args: string[]) => {
      const done = await runCli(['site', ...args, '--data', data]);
      return done.stderr + done.stdout;
    };
    const [first, second] = ['https://a.example', 'https://b.example'];
    await run('add', 'shop', '--origin', first, '--origin', second);
    expect(await run('remove-origin', 'shop', first)).toContain(
      `Site shop: ${second};`,
    );
    expect(await run('remove-origin', 'shop', first)).toContain(
      `${first} is no origin of the site. Its origins: ${second}.`,
    );
    expect(await run('remove-origin', 'shop', second)).toContain(
      'Expected at least one origin',
    );
    expect(
      await run('set', 'shop', '--origin', first, '--widget', 'acquire'),
    ).toContain(`Site shop: ${first}; widget acquire;`);
    expect(await run('set', 'shop', '--country', 'de')).toContain(
      '; phone numbers of DE.',
    );
    expect(await run('set', 'shop', '--country', 'none')).not.toContain(
      'phone',
    );
    expect(await run('set', 'shop', '--own-list')).toContain(
      '; its published list is its own.',
    );
    expect(await run('set', 'shop', '--no-own-list')).not.toContain('list');
    expect(await run('set', 'shpo', '--widget', 'acquire')).toBe(
      'doorlist: There is no site "shpo". To add it: doorlist site add shpo --origin …\n',
    );
    expect(await run('set', 'shop', '--widget', '"><b>')).toBe(
      'doorlist: --widget: Expected the name of a widget, such as acquire.\n',
    );
    expect(await run('add', 'default', '--origin', first)).toContain(
      'Pages on loopback, which it allowed without any, may use it no more.',
    );
    const { sites } = JSON.parse(await run('list', '--json'));
    expect(sites).toMatchObject([
      { id: 'default', origins: [first] },
      { id: 'shop', origins: [first], widget: 'acquire' },
    ]);
    expect(await run('remove', 'default')).toContain('always exists');
    expect(await run('remove', 'shop')).toBe(
      'Site shop is removed: 0 chats deleted, 0 bans lifted, 0 tokens revoked.\n',
    );
    expect(await run('remove', 'shop')).toContain('There is no site "shop"');
  });
});

describe('doorlist site check', () => {
  it('says from where pages asked a gateway, and which were refused', async () => {
    const data = makeFolder();
    const check = (...args: string[]) =>
      runCli(['site', 'check', 'default', '--data', data, ...args]);
    expect((await check()).stdout).toBe(
      'No page has asked for the site default: the script is not installed, or does not run.\n',
    );
    const { url } = await serve(data);
    for (const origin of ['http://127.0.0.1:8788', 'https://shop.example']) {
      await fetch(`${url}/v1/sites/default/visits`, {
        method: 'POST',
        headers: { origin },
      });
    }
    const token = await runCli([
      ...['token', 'create', '--name', 'check', '--role', 'agent'],
      ...['--data', data],
    ]);
    // Whoever asks the gateway has it write what it counted.
    const asked = await fetch(`${url}/v1/sites/default/check`, {
      headers: { authorization: `Bearer ${token.stdout.trim()}` },
    });
    expect(asked.status).toBe(200);
    const { stdout } = await check();
    expect(stdout).toContain('http://127.0.0.1:8788: 1 times');
    expect(stdout).toContain(
      'doorlist site add default --origin https://shop.example',
    );
    const json = await check('--json');
    expect(JSON.parse(json.stdout)).toMatchObject({
      visits: [{ origin: 'http://127.0.0.1:8788', count: 1 }],
    });
    expect(await runCli(['site', 'check', 'no', '--data', data])).toMatchObject(
      {
        status: 1,
      },
    );
  });
});
