import { describe, expect, it, onTestFinished } from 'vitest';
import { resolve } from 'node:path';
import type { Ban, LiftedBan } from '../../../src/protocol/bans';
import type { SessionAnswer } from '../../../src/protocol/gate-sessions';
import { runCommand } from '../../run-command';
import { readStream } from '../support/read-stream';
import { makeFolder, runCli, serve } from '../support/run-cli';

const open = () => {
  const data = makeFolder();
  const run = (...args: string[]) => runCli([...args, '--data', data]);
  const json = async <Value>(...args: string[]): Promise<Value> => {
    const { stdout, stderr, status } = await run(...args, '--json');
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    return JSON.parse(stdout) as Value;
  };
  return { data, run, json };
};

interface Lifted {
  lifted: LiftedBan[];
  still: number[];
}

/** Opens a page's stream at a running gateway. */
const openPage = async (url: string) => {
  const started = await fetch(`${url}/v1/sites/default/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'text/plain' },
    body: JSON.stringify({ widget: 'acquire', page: 'http://127.0.0.1/' }),
  });
  const { token, visitor } = (await started.json()) as SessionAnswer;
  const path = `/v1/sites/default/sessions/${token}/events`;
  const stream = readStream(await fetch(url + path));
  onTestFinished(() => stream.close());
  await stream.until('admitted');
  const [id = ''] = visitor.split('.');
  return { stream, id };
};

describe('doorlist ban', () => {
  it('refuses an open page at once, and its lift admits it again', async () => {
    const { data, run, json } = open();
    const { url } = await serve(data);
    const page = await openPage(url);
    const made = await run('ban', 'visitor', page.id, '--reason', 'Spam');
    expect(made).toMatchObject({ status: 0, stderr: '' });
    expect(made.stdout).toContain(`visitor ${page.id}`);
    const [refused] = (await page.stream.until('refused')).slice(-1);
    const { reference } = refused?.data as { reference: string };

    const lifted = await run('lift', reference.toLowerCase());
    expect(lifted.stdout).toContain(`Lifted. Ban 1 (${reference}), lifted`);
    await page.stream.until('admitted');

    await json('ban', 'ip', '127.0.0.1', '--confirm', '--for', '1h');
    await page.stream.until('refused');
    await json('lift', 'ip', '127.0.0.1');
    await page.stream.until('admitted');

    const audit = await json<{ lines: Record<string, unknown>[] }>(
      ...['audit', 'list'],
    );
    const ours = audit.lines.filter(({ action }) => action !== 'add site');
    expect(ours.map(({ by, action }) => [by, action])).toEqual([
      ['command line', 'lift'],
      ['command line', 'ban'],
      ['command line', 'lift'],
      ['command line', 'ban'],
    ]);
  });

  it('makes the ban that the API would make', async () => {
    const { run, json } = open();
    await run('site', 'add', 'shop', '--origin', 'https://shop.example');
    const ban = await json<Ban>(
      ...['ban', 'ip', '2001:db8::1', '--site', 'shop', '--for', '7d'],
      ...['--reason', 'Spam', '--note', 'Seen twice', '--text', 'Go away'],
      ...['--effect', 'channels', '--no-sparing'],
    );
    expect(ban).toMatchObject({
      keys: [{ kind: 'ip', value: '2001:db8::/64', typed: '2001:db8::1' }],
      ...{ sites: ['shop'], reason: 'Spam', note: 'Seen twice' },
      ...{ text: 'Go away', effect: 'channels', sparing: false },
      ...{ source: 'doorlist', state: 'active' },
      createdBy: { id: 0, name: 'command line' },
    });
    const length = Date.parse(ban.until ?? '') - Date.parse(ban.createdAt);
    expect(length).toBe(7 * 24 * 60 * 60 * 1000);
    const again = await run('ban', 'email', 'Ana@Example.com');
    expect(again.stdout).toMatch(
      /^Ban 2 \([\w-]+\), active: email Ana@Example\.com as ana@example\.com; refuse on all sites, for good\.\n$/,
    );
    const third = await run('ban', 'email', 'Ana@Example.com');
    expect(third.stdout).toMatch(/^Nothing new\. Ban 2 /);
  });

  it.each([
    [['ip', '203.0.113'], 1, '<value>: Expected an IPv4 or IPv6 address'],
    [['email', 'nobody'], 1, '<value>: Expected an email address'],
    [['phone', '030 1234567'], 1, '<value>: The country code is missing'],
    [['ip', '10.0.0.1'], 1, 'Here that is --confirm.'],
    [['country', 'DE', '--for', '1d'], 1, 'start it with --geo <file>'],
    [['ip', '203.0.113.7', '--for', 'long'], 1, '--for: expected a number of'],
    [['ip', '203.0.113.7', '--site', 'x'], 1, '--site: There is no site "x".'],
    [['ip', '203.0.113.7', '--until', '2020-01-01'], 2, '--until <time>'],
    [['ip', '203.0.113.7', '--effect', 'hide'], 2, 'Allowed choices are'],
    [['ip', '203.0.113.7', '--never-ban', '203.0.113.0/24'], 1, '<value>: '],
    [['name', 'Ana'], 2, "argument 'kind'. Allowed choices are visitor, ip"],
    [['ip'], 2, "missing required argument 'value'"],
  ])('with %j names what is wrong', async (args, status, says) => {
    const { run, json } = open();
    const ran = await run('ban', ...args);
    expect(ran).toMatchObject({ status, stdout: '' });
    expect(ran.stderr).toContain(says);
    expect(ran.stderr).not.toContain('    at ');
    expect(await json('bans', 'list')).toEqual({ data: [] });
  });
});

describe('doorlist lift', () => {
  it('lifts all bans of a key, and says what refuses the same still', async () => {
    const { run, json } = open();
    await run('ban', 'ip', '203.0.113.7', '--for', '1h');
    await run('ban', 'ip', '203.0.113.7');
    await run('ban', 'ip', '203.0.113.0/24');
    const { lifted, still } = await json<Lifted>('lift', 'ip', '203.0.113.7');
    expect(lifted.map(({ id, state }) => [id, state])).toEqual([
      [1, 'lifted'],
      [2, 'lifted'],
    ]);
    expect(lifted[0]?.liftedBy).toEqual({ id: 0, name: 'command line' });
    expect(still).toEqual([3]);
    const covered = await run('lift', 'ip', '203.0.113.7');
    expect(covered).toMatchObject({ status: 1, stdout: '' });
    expect(covered.stderr).toContain(
      '<value>: No active ban is of just this ip. What covers it: ban 3.',
    );
  });

  it('finds a key that was erased, and one IPv6 address alone', async () => {
    const { run, json } = open();
    await run('ban', 'email', 'ana@example.com');
    await run('erase', 'email', 'ana@example.com');
    await run('ban', 'ip', '2001:db8::1', '--exact');
    const email = await json<Lifted>('lift', 'email', 'ana@example.com');
    expect(email.lifted).toMatchObject([{ id: 1, state: 'lifted' }]);
    const address = await json<Lifted>('lift', 'ip', '2001:db8::1');
    expect(address.lifted).toMatchObject([{ id: 2, state: 'lifted' }]);
    const over = await run('lift', '2');
    expect(over.stdout).toMatch(/^Over before\. Ban 2 /);
  });

  it.each([
    [['7'], '<ban>: There is no ban 7. Expected its id, or its reference.'],
    [['name', 'Ana'], '<ban>: "name" is no kind of key. Expected visitor, ip'],
    [['ip', 'home'], '<value>: Expected an IPv4 or IPv6 address'],
    [['ip', '203.0.113.7'], '<value>: No active ban has this ip.'],
  ])('with %j names what is wrong', async (args, says) => {
    const ran = await open().run('lift', ...args);
    expect(ran).toMatchObject({ status: 1, stdout: '' });
    expect(ran.stderr).toContain(says);
  });
});

describe('doorlist bans list and show', () => {
  it('lists what the filters of the API leave, a page at a time', async () => {
    const { run, json } = open();
    await run('ban', 'ip', '203.0.113.7', '--reason', 'Spam');
    await run('ban', 'email', 'ana@example.com', '--effect', 'watch');
    await run('ban', 'domain', 'spam.example', '--for', '1d');
    await run('lift', '1');
    const ids = async (...args: string[]) =>
      (await json<{ data: Ban[] }>('bans', 'list', ...args)).data.map(
        ({ id }) => id,
      );
    expect(await ids()).toEqual([3, 2, 1]);
    expect(await ids('--sort', 'createdAt')).toEqual([1, 2, 3]);
    expect(await ids('--state', 'active')).toEqual([3, 2]);
    expect(await ids('--kind', 'ip')).toEqual([1]);
    expect(await ids('--contains', 'bob@mail.spam.example')).toEqual([3]);
    expect(await ids('--search', 'ana')).toEqual([2]);
    expect(await ids('--q', 'ana')).toEqual([2]);
    expect(await ids('--effect', 'watch')).toEqual([2]);
    expect(await ids('--reason', 'spam')).toEqual([1]);
    expect(await ids('--by', 'me')).toEqual([3, 2, 1]);
    expect(await ids('--source', 'zendesk')).toEqual([]);
    expect(await ids('--since', '2020-01-01')).toEqual([3, 2, 1]);
    expect(await ids('--until', '2020-01-01')).toEqual([]);
    expect(await ids('--hit', 'true')).toEqual([]);
    const page = await run('bans', 'list', '--limit', '2');
    expect(page.stdout.split('\n')).toEqual([
      expect.stringMatching(/^id {2}state +keys +until +by +hits {2}reason$/),
      expect.stringMatching(/^3 {3}active +domain spam\.example +2\d{3}-/),
      expect.stringMatching(
        /^2 {3}active, watch {2}email ana@example\.com +for good +command line {2}0$/,
      ),
      'There are more: the same with --cursor 2.',
      '',
    ]);
    expect(await ids('--limit', '2', '--cursor', '2')).toEqual([1]);
    const exported = await run('bans', 'export', '--format', 'plain').then(
      ({ stdout }) => stdout.trim().split('\n').slice(1),
    );
    expect(exported).toEqual(['spam.example']);
    const covering = ['--contains', 'ana@spam.example'];
    const some = await json<Ban[]>('bans', 'export', ...covering);
    expect(some.map(({ id }) => id)).toEqual([3]);
  });

  it('shows one ban, and what happened to it', async () => {
    const { run, json } = open();
    const made = await json<Ban>(
      ...['ban', 'ip', '203.0.113.7', '--reason', 'Two\nlines'],
    );
    await run('lift', '1');
    const shown = await json<Ban>('bans', 'show', made.reference);
    expect(shown).toMatchObject({ id: 1, state: 'lifted' });
    const { stdout } = await run('bans', 'show', '1');
    expect(stdout).toContain('Reason: Two\\u000alines');
    expect(stdout).toMatch(/command line: ban\n.*command line: lift\n$/s);
  });

  it.each([
    [['list', '--state', 'over'], 2, "'--state <state>'"],
    [['list', '--since', 'May'], 2, 'Expected a time, such as 2030-01-31'],
    [['list', '--site', 'x'], 1, '--site: There is no site "x".'],
    [['list', '--contains', '?'], 1, '--contains: expected an address'],
    [['list', '--sort', 'name'], 1, '--sort: '],
    [['list', '--search', 'x'.repeat(201)], 1, '--search: '],
    [['list', '--cursor', 'x'], 1, '--cursor: expected next of the page'],
    [['list', '--limit', '501'], 2, 'a whole number from 1 to 500'],
    [['export', '--site', 'x'], 1, '--site: There is no site "x".'],
    [['show', '9'], 1, '<id>: There is no ban 9.'],
  ])('with %j name what is wrong', async (args, status, says) => {
    const ran = await open().run('bans', ...args);
    expect(ran).toMatchObject({ status, stdout: '' });
    expect(ran.stderr).toContain(says);
  });
});

describe('which installation a command works on', () => {
  const worksOn = async (args: string[], env: Record<string, string>) => {
    const { stdout, stderr } = await runCommand(
      ['bans', 'list', '--json', ...args],
      { env },
    );
    expect(stdout).toBe('{"data":[]}\n');
    return stderr;
  };

  it('is said on stderr, with what named it', async () => {
    const [first, second] = [makeFolder(), makeFolder()];
    expect(await worksOn(['--data', first], {})).toBe(
      `Works on ${first} (--data).\n`,
    );
    expect(await worksOn([], { DOORLIST_DATA: second })).toBe(
      `Works on ${second} (DOORLIST_DATA).\n`,
    );
    const both = { DOORLIST_DATA: second };
    expect(await worksOn(['--data', first], both)).toBe(
      `Works on ${first} (--data).\n`,
    );
  });

  it('is said before a command fails, never with a password', async () => {
    const env = { DATABASE_URL: 'postgres://me:secret@127.0.0.1:1/bans' };
    const ran = await runCommand(['bans', 'list', '--data', 'x'], { env });
    expect(ran.status).toBe(1);
    expect(ran.stderr).toContain(
      'Works on postgres://127.0.0.1:1/bans (DATABASE_URL, which goes before --data).\n',
    );
    expect(ran.stderr).not.toContain('secret');
    const help = await runCommand(['bans', 'list', '--help']);
    expect(help).toMatchObject({ status: 0, stderr: '' });
  });

  it('is the folder .doorlist if nothing names another', async () => {
    const { stderr } = await runCommand(['geo', 'check']);
    expect(stderr).not.toContain('Works on');
    const doctor = await runCommand(['restore', 'no-such-file']);
    expect(doctor.stderr).toContain(
      `Works on ${resolve('.doorlist')} (the default: neither --data nor DOORLIST_DATA is given).`,
    );
  });
});
