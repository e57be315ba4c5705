import { describe, expect, it, onTestFinished } from 'vitest';
import type { Ban } from '../../../src/protocol/bans';
import { openAcquireVendor } from '../../vendors/acquire';
import { answer, slow } from '../../vendors/faults';
import { openZendeskVendor } from '../../vendors/zendesk';
import { interruptCli, makeFolder, runCli, serve } from '../support/run-cli';
import { waitFor } from '../../wait-for';

const openZendesk = async () => {
  const vendor = await openZendeskVendor();
  onTestFinished(() => vendor.close());
  return vendor;
};

const connect = async (
  data: string,
  token: string,
  origin: string,
  ...more: string[]
) => {
  const account = ['zendesk', '--subdomain', 'acme', '--token-stdin'];
  const run = await runCli(
    ['site', 'vendor', 'default', ...account]
      .concat(['--host', origin])
      .concat(['--data', data, ...more]),
    { input: token },
  );
  expect(run).toMatchObject({ status: 0, stderr: '' });
};
const sync = (data: string, ...more: string[]) =>
  runCli(['vendor', 'sync', 'default', '--data', data, ...more]);

describe('doorlist vendor sync', () => {
  it('prints in a dry run what would change, and changes nothing', async () => {
    const data = makeFolder();
    const vendor = await openZendesk();
    await connect(data, vendor.tokens.administrator, vendor.origin);
    const { id } = vendor.ban({ ip_address: '198.51.100.7' });
    vendor.ban({ visitor_id: '2315985.gCgO' });
    const expected = {
      status: 0,
      stderr: 'Zendesk acme: reading its list\n',
      stdout: [
        'Zendesk acme: nothing was changed',
        '       2 bans there',
        '       2 new there: to be blocked here',
        `  new there: to be blocked here: ip 198.51.100.7 (ban ${id} there)`,
        `  new there: to be blocked here: zendesk 2315985.gCgO (ban ${id + 1} there)`,
        '',
      ].join('\n'),
    };
    expect(await sync(data, '--dry-run')).toEqual(expected);
    // The first changed nothing, so the second says the same.
    expect(await sync(data, '--dry-run')).toEqual(expected);
    const methods = vendor.requests.map(({ method }) => method);
    expect(new Set(methods)).toEqual(new Set(['GET']));
  });

  it('escapes control characters, in JSON too', async () => {
    const data = makeFolder();
    const vendor = await openZendesk();
    await connect(data, vendor.tokens.administrator, vendor.origin);
    const nasty = 'a\u009b31m\u202e2.gCgO';
    vendor.ban({ visitor_id: nasty });
    vendor.ban({ visitor_id: '\u001b[2J\n  yes All is well.' });
    const text = await sync(data, '--dry-run');
    expect(text.stdout).toContain('zendesk a\\u009b31m\\u202e2.gCgO (ban');
    expect(text.stdout).not.toMatch(/\u001b|^ {2}yes/m);
    const json = await sync(data, '--dry-run', '--json');
    expect(json.stdout).not.toMatch(/[\u0080-\u009f\u202e]/);
    expect(JSON.parse(json.stdout)).toMatchObject({
      accounts: [{ found: [{ key: { value: nasty } }, { what: 'refused' }] }],
    });
  });

  it('imports the vendor’s bans, except those of --never-ban', async () => {
    const data = makeFolder();
    const vendor = await openZendesk();
    await connect(data, vendor.tokens.administrator, vendor.origin);
    vendor.ban({ ip_address: '198.51.100.7' });
    vendor.ban({ ip_address: '192.0.2.1' });
    const args = ['--json', '--never-ban', '192.0.2.0/24'];
    const first = await sync(data, ...args);
    expect(first.status).toBe(0);
    expect(JSON.parse(first.stdout)).toMatchObject({
      dryRun: false,
      accounts: [
        {
          vendor: 'zendesk',
          account: 'acme',
          difference: { read: 2, imported: 1, refused: 1 },
          states: { there: 1, refused: 1 },
        },
      ],
    });
  });

  it('lets a running gateway sync, which also sends bans made meanwhile', async () => {
    const data = makeFolder();
    const vendor = await openZendesk();
    await connect(data, vendor.tokens.administrator, vendor.origin);
    const made = await runCli(
      ['token', 'create', '--name', 'ci', '--role', 'agent'].concat([
        '--data',
        data,
      ]),
    );
    const headers = {
      authorization: `Bearer ${made.stdout.trim()}`,
      'content-type': 'application/json',
    };
    const { url } = await serve(data);
    const keys = [{ kind: 'ip', value: '198.51.100.7' }];
    const response = await fetch(`${url}/v1/bans`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ keys, reason: 'Spam', sparing: false }),
    });
    const { id } = (await response.json()) as Ban;
    const addresses = () =>
      [...vendor.bans.values()].map(({ ip_address }) => ip_address);
    await waitFor(() => expect(addresses()).toEqual(['198.51.100.7']));
    vendor.ban({ ip_address: '203.0.113.9' });
    const run = await sync(data);
    expect(run).toEqual({
      status: 0,
      stderr:
        'Zendesk acme: reading its list\nZendesk acme: the running gateway does it\n',
      stdout: 'Zendesk acme\n  The running gateway did it.\n',
    });
    const list = async () => {
      const answer = await fetch(`${url}/v1/bans`, { headers });
      return ((await answer.json()) as { data: Ban[] }).data;
    };
    expect(await list()).toMatchObject([
      { source: 'zendesk', keys: [{ value: '203.0.113.9' }] },
      { id, vendors: [{ vendor: 'zendesk', state: 'at the vendor' }] },
    ]);
    await fetch(`${url}/v1/bans/${id}`, { method: 'DELETE', headers });
    await waitFor(() => expect(addresses()).toEqual(['203.0.113.9']));
  });

  it('starts an account that was connected with --hold', async () => {
    const data = makeFolder();
    const vendor = await openZendesk();
    vendor.ban({ ip_address: '203.0.113.9' });
    const { administrator } = vendor.tokens;
    await connect(data, administrator, vendor.origin, '--hold');
    await serve(data);
    const { stdout } = await sync(data, '--dry-run');
    expect(stdout).toContain('1 new there');
    // It is still held then, and the gateway has heard of it meanwhile.
    await connect(data, administrator, vendor.origin);
    expect((await sync(data, '--dry-run')).stdout).toBe(stdout);
    const paths = new Set(vendor.requests.map(({ path }) => path));
    expect([...paths]).toEqual(['/api/v2/chat/bans']);
    const run = await sync(data, '--json');
    expect(JSON.parse(run.stdout)).toMatchObject({
      accounts: [{ states: { there: 1 } }],
    });
  });

  it('succeeds with a token that may not read chats', async () => {
    const data = makeFolder();
    const vendor = await openZendesk();
    vendor.ban({ ip_address: '203.0.113.9' });
    const { administrator } = vendor.tokens;
    await connect(data, administrator, vendor.origin, '--hold');
    vendor.arm(answer({ status: 403, body: '' }), {
      times: Infinity,
      when: ({ path }) => path.includes('incremental'),
    });
    await serve(data);
    await sync(data);
    const run = await sync(data);
    expect(run.status).toBe(0);
    expect(run.stdout).toContain('The running gateway did it.');
    expect(run.stdout).toContain('But: Visitors are not recognised.');
  });

  it('can be stopped while the running gateway does it', async () => {
    const data = makeFolder();
    const vendor = await openZendesk();
    vendor.arm(slow, { times: Infinity });
    await connect(data, vendor.tokens.administrator, vendor.origin);
    await serve(data);
    await waitFor(() => expect(vendor.requests.length).toBeGreaterThan(0));
    const said = await interruptCli(
      ['vendor', 'sync', 'default', '--data', data],
      /running gateway does it/,
    );
    expect(said.at(-1)).toBe('doorlist: Stopped half-way.');
    vendor.release();
  });

  it('need not wait for a sync that has just ended', async () => {
    const data = makeFolder();
    const vendor = await openZendesk();
    await connect(data, vendor.tokens.administrator, vendor.origin);
    await sync(data);
    const again = await sync(data);
    expect(again.status).toBe(0);
    expect(again.stdout).not.toContain('The running gateway did it.');
  });

  it('goes on with the site’s other vendor if one fails', async () => {
    const data = makeFolder();
    const vendor = await openZendesk();
    await connect(data, 'zd-wrong', vendor.origin);
    const other = await openAcquireVendor();
    onTestFinished(() => other.close());
    await runCli(
      [
        ...['site', 'vendor', 'default', 'acquire', '--account', 'acme'],
        ...['--token-stdin', '--host', other.origin, '--data', data],
      ],
      { input: other.tokens.full },
    );
    const run = await sync(data);
    expect(run.status).toBe(1);
    expect(run.stdout).toBe('Acquire acme\n       0 bans there\n');
    expect(run.stderr).toContain(
      'doorlist: Zendesk acme: Zendesk answered 401',
    );
  });

  it('fails with a token that the vendor rejects', async () => {
    const data = makeFolder();
    const { origin } = await openZendesk();
    await connect(data, 'zd-wrong', origin);
    const run = await sync(data);
    expect(run).toMatchObject({ status: 1, stdout: '' });
    expect(run.stderr).toContain(
      'doorlist: Zendesk acme: Zendesk answered 401 to GET /bans: the token is not valid there. Give it another',
    );
    expect(run.stderr).not.toMatch(/zd-wrong|^ {4}at /m);
  });

  it.each([
    ['a site without an account', [], '<site>: default has no account'],
    ['no network', ['--never-ban', 'x'], 'x'],
  ])('for %s says so', async (_, args, why) => {
    const run = await sync(makeFolder(), ...args);
    expect(run).toMatchObject({ status: 1, stdout: '' });
    expect(run.stderr).toContain(why);
    expect(run.stderr).not.toMatch(/^ {4}at /m);
  });
});
