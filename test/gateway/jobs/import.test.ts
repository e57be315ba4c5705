import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import type { Ban } from '../../../src/protocol/bans';
import type { Page } from '../../../src/protocol/page';
import { openGateway, type TestGateway } from '../support/harness';
import { readStream } from '../support/read-stream';
import { importList } from './finish-job';

const listBans = async (gateway: TestGateway): Promise<Ban[]> => {
  const response = await gateway.write('GET', '/v1/bans?limit=500');
  return ((await response.json()) as Page<Ban>).data;
};

it('each entry of a plain list is a ban of its own', async () => {
  const gateway = await openGateway();
  const job = await importList(
    gateway,
    '# a list\n203.0.113.7\n198.51.100.0/24 ; seen in May\nana@spam.example\n+49 30 1234567\n\nnonsense\n',
  );
  expect(job).toMatchObject({
    kind: 'import',
    state: 'done',
    format: 'plain',
    guessed: true,
    dryRun: false,
    done: 5,
    total: 5,
    counts: { new: 4, existing: 0, invalid: 1, neverBan: 0 },
  });
  expect(job.lines).toEqual([
    { line: 2, value: '203.0.113.7', outcome: 'new', ban: expect.any(Number) },
    {
      line: 3,
      value: '198.51.100.0/24',
      outcome: 'new',
      ban: expect.any(Number),
    },
    {
      line: 4,
      value: 'ana@spam.example',
      outcome: 'new',
      ban: expect.any(Number),
    },
    {
      line: 5,
      value: '+49 30 1234567',
      outcome: 'new',
      ban: expect.any(Number),
    },
    {
      line: 7,
      value: 'nonsense',
      outcome: 'invalid',
      why: expect.stringContaining('Expected an address'),
    },
  ]);
  const bans = await listBans(gateway);
  expect(bans.map(({ keys: [key], reason }) => [key?.value, reason])).toEqual([
    ['49301234567', ''],
    ['ana@spam.example', ''],
    ['198.51.100.0/24', 'seen in May'],
    ['203.0.113.7', ''],
  ]);
  const refused = await gateway.startSession({}, { from: '198.51.100.9' });
  expect(refused.status).toBe(403);
});

it('what is banned already is not banned again', async () => {
  const gateway = await openGateway();
  const list = '203.0.113.7\n203.0.113.8\n203.0.113.7\n';
  const { counts } = await importList(gateway, list);
  expect(counts).toMatchObject({ new: 2, existing: 1 });
  const again = await importList(gateway, list);
  expect(again.counts).toMatchObject({ new: 0, existing: 3 });
  expect(await listBans(gateway)).toHaveLength(2);
});

it('a dry run says the same and bans nobody', async () => {
  const gateway = await openGateway();
  const list = '203.0.113.7\n203.0.113.8\n203.0.113.7\n10.0.0.1\n';
  const dry = await importList(gateway, list, { query: '?dryRun=1' });
  expect(dry).toMatchObject({ dryRun: true, undoableUntil: null });
  expect(await listBans(gateway)).toEqual([]);
  const { counts } = await importList(gateway, list);
  expect(dry.counts).toEqual(counts);
  expect(counts).toMatchObject({ new: 2, existing: 1, invalid: 1 });
});

it('nobody on the never-ban list and no private address comes by import', async () => {
  const gateway = await openGateway({
    neverBanned: ['203.0.113.0/28', 'boss@example.com'],
  });
  await gateway.user('ada@example.com', 'agent');
  const job = await importList(
    gateway,
    [
      ...['203.0.113.7', '203.0.0.0/16', 'boss@example.com'],
      ...['ada@example.com', '192.168.1.1', 'fd00::1', '::1', '127.0.0.1/32'],
    ].join('\n'),
  );
  expect(job.counts).toMatchObject({ new: 0, neverBan: 4, invalid: 4 });
  expect(job.lines.at(0)?.why).toContain('203.0.113.0/28');
  expect(job.lines.at(-1)?.why).toContain('never come by import');
});

it('domains come by import, but for those that bystanders use', async () => {
  const gateway = await openGateway({ neverBanned: ['*@shop.example'] });
  const { visitor } = await gateway.chat();
  await gateway.db
    .insertInto('links')
    .values({
      visitor: visitor.split('.')[0] ?? '',
      kind: 'email',
      value: 'ana@mail.used.example',
      site: 'default',
      created_at: gateway.now(),
    })
    .execute();
  const job = await importList(
    gateway,
    '0.0.0.0 spam.example\n*@bad.example\ngmail.com\nused.example\nshop.example\n',
  );
  expect(job.lines.map(({ outcome }) => outcome)).toEqual([
    ...['new', 'new', 'invalid', 'invalid', 'neverBan'],
  ]);
  const refused = await gateway.startSession({
    claims: { email: 'eve@mail.spam.example' },
  });
  expect(refused.status).toBe(403);
});

it('a network that is too wide is split, or refused with the reason', async () => {
  const gateway = await openGateway();
  const job = await importList(
    gateway,
    '42.128.0.0/12 ; SBL1\n0.0.0.0/0\n2a00::/28\n',
  );
  expect(job.counts).toMatchObject({ new: 2, invalid: 1 });
  expect(job.lines[1]).toMatchObject({
    outcome: 'invalid',
    why: expect.stringContaining('too wide'),
  });
  const [v6, v4] = await listBans(gateway);
  expect(v6?.keys).toHaveLength(16);
  expect(v4?.keys).toHaveLength(16);
  expect(v4?.keys[15]?.value).toBe('42.143.0.0/16');
  const refused = await gateway.startSession({}, { from: '42.135.1.2' });
  expect(refused.status).toBe(403);
});

it('what a list does not say comes from the request', async () => {
  const gateway = await openGateway();
  await gateway.site('shop');
  await importList(
    gateway,
    'kind,value,until,sites,reason\nip,203.0.113.7,2030-01-01T00:00:00Z,default,theirs\nip,203.0.113.8,,,\n',
    {
      query: '?sites=shop&until=2031-01-01T00:00:00Z&reason=ours',
      type: 'text/csv',
    },
  );
  const [second, first] = await listBans(gateway);
  expect(first).toMatchObject({
    sites: ['default'],
    until: '2030-01-01T00:00:00.000Z',
    reason: 'theirs',
  });
  expect(second).toMatchObject({
    sites: ['shop'],
    until: '2031-01-01T00:00:00.000Z',
    reason: 'ours',
  });
});

it('a column or field that nobody knows is refused: it may be a misspelt end', async () => {
  const gateway = await openGateway();
  const token = await gateway.token();
  const response = await gateway.ask('/v1/bans/import', {
    method: 'POST',
    body: 'kind,value,untill\nip,203.0.113.7,2030-01-01T00:00:00Z\n',
    headers: { 'content-type': 'text/csv' },
    token,
  });
  expect(response.status).toBe(422);
  expect(await response.json()).toMatchObject({
    detail: expect.stringContaining('untill'),
  });
  const job = await importList(
    gateway,
    '{"kind":"ip","value":"203.0.113.7","untill":null}\n',
    { type: 'application/jsonl' },
  );
  expect(job.lines).toMatchObject([
    { outcome: 'invalid', why: 'There is no field untill.' },
  ]);
  expect(await listBans(gateway)).toEqual([]);
});

it('an agent may not import, and a token of one site bans on that alone', async () => {
  const gateway = await openGateway();
  await gateway.site('shop');
  const response = await gateway.ask('/v1/bans/import', {
    method: 'POST',
    body: '203.0.113.7',
    headers: { 'content-type': 'text/plain' },
    token: await gateway.token('agent'),
  });
  expect(response.status).toBe(403);
  const token = await gateway.token('administrator', ['shop']);
  await importList(gateway, '203.0.113.7', { token });
  expect(await listBans(gateway)).toMatchObject([{ sites: ['shop'] }]);
});

it('a list that can’t be read fails with the reason, and what came before stays', async () => {
  const gateway = await openGateway();
  const job = await importList(
    gateway,
    '[{"kind":"ip","value":"203.0.113.7"},',
    {
      type: 'application/json',
    },
  );
  expect(job).toMatchObject({
    state: 'failed',
    why: expect.stringContaining('can’t be read as json'),
  });
});

it.each([
  [
    ...(['acquire', 'application/json'] as const),
    '{"data":[{"kind":"ip","value":"203.0.113.7","blockTill":null}]}',
  ],
  ['json', 'application/json', '{"bans":["203.0.113.7"]}'],
  ['json', 'application/json', '[]'],
  ['plain', 'text/plain', '# nobody\n'],
  ['csv', 'text/csv', 'kind,value\n'],
])(
  'a list read as %s (%s) in which no entry is found fails and says so: %j',
  async (format, type, body) => {
    const gateway = await openGateway();
    for (const query of ['', '?dryRun=1']) {
      expect(await importList(gateway, body, { type, query })).toMatchObject({
        ...{ state: 'failed', format, done: 0 },
        why: `No entry was found in the list, which was read as ${format}. Expected one at least; if it has some, name its format.`,
      });
    }
  },
);

it('refuses an empty list, an unknown format and a list of another one', async () => {
  const gateway = await openGateway();
  const token = await gateway.token();
  const send = async (query: string, body: string, type = 'text/plain') => {
    const response = await gateway.ask(`/v1/bans/import${query}`, {
      ...{ method: 'POST', body, token },
      headers: { 'content-type': type },
    });
    const { field } = (await response.json()) as { field: string };
    return [response.status, field];
  };
  expect(await send('', ' \n')).toEqual([422, 'body']);
  expect(await send('?format=xml', '203.0.113.7')).toEqual([422, 'format']);
  expect(await send('?format=discourse-ips', 'a,b\n1,2')).toEqual([
    422,
    'format',
  ]);
  expect(await send('', '<bans/>', 'text/xml')).toEqual([415, 'content-type']);
});

it('of a list that did not come whole nothing is kept', async () => {
  const gateway = await openGateway();
  const token = await gateway.token();
  async function* half() {
    yield new TextEncoder().encode('203.0.113.7\n'.repeat(20_000));
    throw new Error('the sender hung up');
  }
  const request = new Request('http://localhost/v1/bans/import', {
    method: 'POST',
    body: Readable.toWeb(Readable.from(half())) as never,
    headers: {
      'content-type': 'text/plain',
      authorization: `Bearer ${token}`,
    },
    duplex: 'half',
  } as RequestInit);
  const response = await gateway.app.fetch(request);
  expect(response.status).toBe(500);
  const left = await gateway.db.selectFrom('job_parts').selectAll().execute();
  expect(left).toEqual([]);
  const jobs = await gateway.db.selectFrom('jobs').selectAll().execute();
  expect(jobs).toEqual([]);
});

it('a cookie alone imports nothing for another site’s form', async () => {
  const gateway = await openGateway();
  const cookie = `__Host-doorlist=${await gateway.token()}`;
  const send = async (headers: Record<string, string>) => {
    const response = await gateway.ask('/v1/bans/import', {
      method: 'POST',
      body: '203.0.113.7',
      headers: { cookie, 'content-type': 'text/plain', ...headers },
    });
    return response.status;
  };
  expect(await send({})).toBe(403);
  expect(await send({ origin: 'https://evil.example' })).toBe(403);
  expect(await send({ origin: 'http://localhost' })).toBe(202);
});

it('agents are told to read lists anew, not of each ban', async () => {
  const gateway = await openGateway();
  const token = await gateway.token();
  const response = await gateway.ask('/v1/sessions/stream', { token });
  const stream = readStream(response);
  await stream.until('ready');
  const lines = Array.from({ length: 250 }, (_, n) => `203.0.113.${n}`);
  const job = await importList(gateway, lines.join('\n'));
  expect(job).toMatchObject({ done: 250, counts: { new: 250 } });
  expect(job.lines).toHaveLength(200);
  const events = await stream.until('reload');
  expect(events.map(({ event }) => event)).toEqual(['reload']);
  await stream.close();
});
