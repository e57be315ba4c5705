import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { openAcquireVendor } from '../../vendors/acquire';
import { answer, badGateway } from '../../vendors/faults';
import { openZendeskVendor } from '../../vendors/zendesk';
import { makeFolder, runCli } from '../support/run-cli';

const openZendesk = async () => {
  const vendor = await openZendeskVendor();
  onTestFinished(() => vendor.close());
  return vendor;
};

const connect = (
  data: string,
  vendor: 'zendesk' | 'acquire',
  input: string,
  ...more: string[]
) => {
  const named = vendor === 'zendesk' ? '--subdomain' : '--account';
  const args = ['site', 'vendor', 'default', vendor, named, 'acme'];
  return runCli([...args, '--data', data, ...more], { input });
};
const check = (data: string, ...more: string[]) =>
  runCli(['vendor', 'check', 'default', '--data', data, ...more]);

describe('doorlist site vendor', () => {
  it('connects, changes an account without its token, and disconnects', async () => {
    const data = makeFolder();
    const first = await connect(data, 'zendesk', 'zd-1\n', '--token-stdin');
    expect(first).toEqual({
      status: 0,
      stderr: '',
      stdout:
        'Site default has its chats at Zendesk acme. It serves default.\n',
    });
    const again = await connect(data, 'zendesk', '', '--json');
    expect(JSON.parse(again.stdout)).toEqual({
      vendor: 'zendesk',
      account: 'acme',
      sites: ['default'],
    });
    const remove = ['site', 'vendor', 'default', 'zendesk', '--remove'];
    const removed = await runCli([...remove, '--data', data]);
    expect(removed.stdout).toBe(
      'Site default is disconnected from Zendesk acme. Its token is forgotten; bans stay there.\n',
    );
    const twice = await runCli([...remove, '--data', data]);
    expect(twice).toMatchObject({
      status: 1,
      stderr:
        'doorlist: <vendor>: The site default has no account at Zendesk.\n',
    });
    const forgotten = await connect(data, 'zendesk', '');
    expect(forgotten.stderr).toContain('token-stdin: Expected the token');
  });

  it('has people suspended by a token of its own, until told otherwise', async () => {
    const data = makeFolder();
    const both = ['--token-stdin', '--support-token-stdin'];
    const first = await connect(data, 'zendesk', 'zd-1\nzd-2\n', ...both);
    expect(first.stdout).toContain(
      'Supervisors may have people suspended there.',
    );
    const stop = await connect(data, 'zendesk', '', '--stop-suspending');
    expect(stop.stdout).toContain('Nobody is suspended there any more');
    const odd = await connect(data, 'acquire', 'x', '--support-token-stdin');
    expect(odd).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('are for zendesk only'),
    });
    const empty = await connect(data, 'zendesk', '', '--support-token-stdin');
    expect(empty).toMatchObject({
      status: 1,
      stderr: expect.stringContaining(
        'support-token-stdin: The token is empty',
      ),
    });
  });

  it('says whether the token of Support may look for users', async () => {
    const data = makeFolder();
    const vendor = await openZendesk();
    const { administrator, support } = vendor.tokens;
    const both = ['--token-stdin', '--support-token-stdin'];
    const at = ['--host', vendor.origin];
    const tokens = `${administrator}\n${support}\n`;
    await connect(data, 'zendesk', tokens, ...both, ...at);
    const good = await check(data);
    expect(good).toMatchObject({
      status: 0,
      stdout: expect.stringContaining(
        'yes The token of Support may look for users.',
      ),
    });
    await connect(data, 'zendesk', 'zd-wrong\n', '--support-token-stdin');
    const bad = await check(data);
    expect(bad).toMatchObject({ status: 1 });
    expect(bad.stdout).toContain('yes The token may read the list of bans.');
    expect(bad.stdout).not.toContain(support);
  });

  it('prints what happens to the account that a site had before', async () => {
    const data = makeFolder();
    await connect(data, 'zendesk', 'zd-1', '--token-stdin');
    const moved = await runCli(
      [
        ...['site', 'vendor', 'default', 'zendesk', '--subdomain', 'other'],
        ...['--token-stdin', '--hold', '--data', data],
      ],
      { input: 'zd-2' },
    );
    expect(moved).toEqual({
      status: 0,
      stderr: '',
      stdout: [
        'Site default has its chats at Zendesk other. It serves default.',
        'It is disconnected from Zendesk acme. Its token is forgotten; bans stay there.',
        'Nothing is done there until “doorlist vendor sync default”.',
        '',
      ].join('\n'),
    });
  });

  it.each([
    ['no account', ['zendesk'], '', 2, 'zendesk needs --subdomain.'],
    [
      'the other vendor’s option',
      ['zendesk', '--account', 'acme'],
      '',
      2,
      '--account is for acquire only.',
    ],
    [
      'a webhook’s secret',
      ['zendesk', '--subdomain', 'acme', '--webhook-secret-stdin'],
      's',
      2,
      'Zendesk Chat has no webhooks',
    ],
    [
      '--remove and more',
      ['acquire', '--remove', '--hold'],
      '',
      2,
      '--remove goes with no other option.',
    ],
    ['an unknown vendor', ['other'], '', 2, 'Allowed choices are zendesk'],
    [
      'a host for a name',
      ['zendesk', '--subdomain', 'acme.zendesk.com', '--token-stdin'],
      'zd-1',
      1,
      'doorlist: --subdomain: Expected the first part',
    ],
    [
      'no token',
      ['acquire', '--account', 'acme', '--token-stdin'],
      '\n',
      1,
      'doorlist: token-stdin: The token is empty',
    ],
    [
      'a token of two words',
      ['acquire', '--account', 'acme', '--token-stdin'],
      'aq-secret words',
      1,
      'doorlist: token-stdin: The token is empty or holds spaces',
    ],
    [
      'no second line',
      [
        ...['acquire', '--account', 'acme'],
        ...['--token-stdin', '--webhook-secret-stdin'],
      ],
      'aq-secret\n',
      1,
      'doorlist: webhook-secret-stdin: Expected the secret',
    ],
    [
      'a host without encryption',
      [
        ...['zendesk', '--subdomain', 'acme', '--token-stdin'],
        ...['--host', 'http://vendor.example'],
      ],
      'zd-1',
      1,
      'doorlist: --host: A vendor is reached over https only.',
    ],
  ])('with %s says so', async (_, args, input, status, why) => {
    const run = await runCli(
      ['site', 'vendor', 'default', ...args, '--data', makeFolder()],
      { input },
    );
    expect(run).toMatchObject({ status, stdout: '' });
    expect(run.stderr).toContain(why);
    expect(run.stderr).not.toMatch(/aq-secret|^ {4}at /m);
  });

  it('refuses an unknown site by its name', async () => {
    const run = await runCli(
      [
        ...['site', 'vendor', 'nowhere', 'zendesk', '--subdomain', 'acme'],
        ...['--token-stdin', '--data', makeFolder()],
      ],
      { input: 'zd-1' },
    );
    expect(run).toMatchObject({ status: 1, stdout: '' });
    expect(run.stderr).toBe('doorlist: <site>: There is no site "nowhere".\n');
  });

  it('stores no token and no secret in readable form', async () => {
    const data = makeFolder();
    const { origin } = await openZendesk();
    const runs = [
      await connect(
        data,
        'acquire',
        'aq-5ecre7\nwh-5ecre7\n',
        ...['--token-stdin', '--webhook-secret-stdin', '--json'],
        ...['--host', origin],
      ),
      await check(data),
      await connect(data, 'acquire', 'wh-5ecre7', '--webhook-secret-stdin'),
    ];
    expect(runs.map(({ status }) => status)).toEqual([0, 1, 0]);
    const files = readdirSync(data).map((name) =>
      readFileSync(join(data, name), 'latin1'),
    );
    const everything = [...files, JSON.stringify(runs)].join('\n');
    expect(everything).toContain('acme');
    for (const secret of ['aq-5ecre7', 'wh-5ecre7']) {
      expect(everything).not.toContain(secret);
      const encoded = Buffer.from(secret).toString('base64url');
      expect(everything).not.toContain(encoded);
    }
  });
});

describe('doorlist vendor check', () => {
  it('prints in plain words what a token may do', async () => {
    const data = makeFolder();
    const { origin, tokens } = await openZendesk();
    const { administrator } = tokens;
    const host = ['--token-stdin', '--host', origin];
    await connect(data, 'zendesk', administrator, ...host);
    expect(await check(data)).toEqual({
      status: 0,
      stderr: '',
      stdout: [
        'Zendesk acme',
        '  yes The token may read the list of bans.',
        '  yes The token may read chats, so visitors are recognised by their session code.',
        '  ?   Whether the token may ban and lift shows with the first ban.',
        '  yes The token has no end.',
        '',
      ].join('\n'),
    });
  });

  it('prints when the token ends, and from two weeks before what to do', async () => {
    const data = makeFolder();
    const vendor = await openZendesk();
    const host = ['--token-stdin', '--host', vendor.origin];
    await connect(data, 'zendesk', vendor.tokens.administrator, ...host);
    const ends = async (days: number) => {
      const end = new Date(Date.now() + days * 24 * 3_600_000).toISOString();
      vendor.quirks.expireDate = end;
      const { status, stdout, stderr } = await check(data);
      expect(status).toBe(0);
      expect(stdout + stderr).not.toMatch(/zd-/);
      expect(stdout).toContain(`  yes The token ends at ${end}.`);
      return stdout;
    };
    expect(await ends(15)).not.toContain('Give a new one');
    expect(await ends(13)).toContain(
      'Give a new one before, with "doorlist site vendor … --token-stdin".',
    );
    vendor.arm(answer({ status: 403, body: '{}' }), {
      when: ({ path }) => path.endsWith('/oauth/tokens'),
    });
    expect(await check(data)).toMatchObject({
      status: 0,
      stdout: expect.stringContaining(
        '  ?   When the token ends can’t be seen.',
      ) as string,
    });
  });

  it('fails with a token that may do too little, and prints what is missing', async () => {
    const data = makeFolder();
    const vendor = await openAcquireVendor();
    onTestFinished(() => vendor.close());
    const { chatOnly } = vendor.tokens;
    const host = ['--token-stdin', '--host', vendor.origin];
    await connect(data, 'acquire', chatOnly, ...host);
    const run = await check(data, '--json');
    expect(run).toMatchObject({
      status: 1,
      stderr: 'doorlist: Not everything works at Acquire acme.\n',
    });
    expect(JSON.parse(run.stdout)).toMatchObject({
      accounts: [
        {
          vendor: 'acquire',
          account: 'acme',
          works: false,
          findings: [{ allowed: false }, { allowed: true }, { allowed: null }],
        },
      ],
    });
  });

  it('fails with a token that the vendor rejects', async () => {
    const data = makeFolder();
    const { origin } = await openZendesk();
    const host = ['--token-stdin', '--host', origin];
    await connect(data, 'zendesk', 'zd-wrong', ...host);
    const run = await check(data);
    expect(run.status).toBe(1);
    expect(run.stdout).toContain('no  Zendesk answered 401');
    expect(run.stdout).toContain('Give it another');
    expect(run.stdout + run.stderr).not.toContain('zd-wrong');
  });

  it.each([
    ['a login page', { status: 200, type: 'text/html', body: '<html>' }],
    ['another page', { status: 302, body: '', headers: { location: '/' } }],
    ['no such host', { status: 404, type: 'text/html', body: '<h1>' }],
  ])('fails where %s answers, and says what to look at', async (_, reply) => {
    const data = makeFolder();
    const vendor = await openZendesk();
    const host = ['--token-stdin', '--host', vendor.origin];
    await connect(data, 'zendesk', vendor.tokens.administrator, ...host);
    vendor.arm(answer(reply), { times: Infinity });
    const run = await check(data);
    expect(run.status).toBe(1);
    expect(run.stdout).toContain('Is --subdomain right?');
    expect(run.stdout).not.toContain('<h');
  });

  it('prints what fails at the running gateway', async () => {
    const data = makeFolder();
    const { origin, tokens } = await openZendesk();
    const host = ['--token-stdin', '--host', origin, '--hold'];
    await connect(data, 'zendesk', tokens.administrator, ...host);
    const run = await check(data);
    expect(run.status).toBe(0);
    expect(run.stdout).toContain(
      '  At the gateway: It waits for the first “doorlist vendor sync”.',
    );
    expect(JSON.parse((await check(data, '--json')).stdout)).toMatchObject({
      accounts: [{ works: true, failing: expect.any(String) as string }],
    });
  });

  it('fails while the vendor is away', async () => {
    const data = makeFolder();
    const vendor = await openZendesk();
    const host = ['--token-stdin', '--host', vendor.origin];
    await connect(data, 'zendesk', vendor.tokens.administrator, ...host);
    vendor.arm(badGateway, { times: 100 });
    const run = await check(data);
    expect(run.status).toBe(1);
    expect(run.stdout).toContain('no  Zendesk answered 502');
  });

  it.each([
    ['a site without an account', 'default', 'default has no account'],
    ['an unknown site', 'nowhere', 'There is no site "nowhere".'],
  ])('for %s says so', async (_, site, why) => {
    const run = await runCli(['vendor', 'check', site, '--data', makeFolder()]);
    expect(run).toMatchObject({ status: 1, stdout: '' });
    expect(run.stderr).toContain(`doorlist: <site>: ${why}`);
  });
});

describe('docs/vendors', () => {
  let known: string;
  beforeAll(async () => {
    const helps = await Promise.all(
      [
        ['site', 'vendor'],
        ['vendor', 'check'],
        ['vendor', 'sync'],
        ['serve'],
      ].map((command) => runCli([...command, '--help'])),
    );
    known = helps.map(({ stdout }) => stdout).join('\n');
  });

  it.each(['zendesk', 'acquire'])(
    '%s.md names only options that exist',
    async (vendor) => {
      const text = readFileSync(`docs/vendors/${vendor}.md`, 'utf8');
      const named = [...new Set(text.match(/--[a-z][a-z-]+/g))];
      expect(named.length).toBeGreaterThan(4);
      expect(named.filter((one) => !known.includes(one))).toEqual([]);
    },
  );
});
