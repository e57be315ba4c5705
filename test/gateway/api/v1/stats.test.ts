import { expect, it } from 'vitest';
import type { Stats } from '../../../../src/protocol/stats';
import { appealOfBan, decide, postAppeal } from '../../support/appeal';
import { openGateway, VISITOR, type TestGateway } from '../../support/harness';
import { makeFolder, runCli } from '../../support/run-cli';
import { identityOf } from '../../support/sign-identity';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

const read = async (gateway: TestGateway, query = '', token?: string) => {
  const response = await gateway.ask(`/v1/stats${query}`, {
    token: token ?? (await gateway.token()),
  });
  expect(response.status).toBe(200);
  return (await response.json()) as Stats;
};

it('counts chats, refusals and bans on their days', async () => {
  const gateway = await openGateway();
  await gateway.site('shop');
  await gateway.chat();
  const ban = await gateway.ban({ ip: VISITOR }, { sites: ['default'] });
  expect((await gateway.startSession()).status).toBe(403);
  await gateway.ask('/v1/sites/default/refusals', { method: 'POST' });
  gateway.pass(DAY);
  await gateway.lift(ban.id);
  await gateway.ban({ visitor: 'v9' }, { reason: 'spam' });

  const stats = await read(gateway);
  expect([stats.since, stats.until]).toEqual(['2026-10-23', '2026-11-21']);
  expect(stats.days).toHaveLength(30);
  expect(stats.days.slice(-2)).toEqual([
    {
      day: '2026-11-20',
      ...{
        chats: 1,
        refusedChats: 1,
        shieldedChats: 0,
        limitedChats: 0,
        watchedChats: 0,
        observedChats: 0,
        refusals: 1,
        signedInRefusals: 0,
        shieldSeconds: 0,
        bans: 1,
        ended: 0,
      },
    },
    {
      day: '2026-11-21',
      ...{
        chats: 0,
        refusedChats: 0,
        shieldedChats: 0,
        limitedChats: 0,
        watchedChats: 0,
        observedChats: 0,
        refusals: 0,
        signedInRefusals: 0,
        shieldSeconds: 0,
        bans: 1,
        ended: 1,
      },
    },
  ]);
  expect(stats.active).toMatchObject({
    bans: 1,
    byReason: [{ value: 'spam', count: 1 }],
    bySource: [{ value: 'doorlist', count: 1 }],
    byKind: [{ value: 'visitor', count: 1 }],
  });
  const [last] = (await read(gateway, '?since=2026-11-20&until=2026-11-20'))
    .days;
  expect(last?.chats).toBe(1);
});

it('counts of a site, or of the caller’s sites, only what concerns them', async () => {
  const gateway = await openGateway();
  await gateway.site('shop', ['http://127.0.0.1']);
  await gateway.chat({}, { site: 'shop' });
  await gateway.ban({ visitor: 'v1' }, { sites: ['default'] });
  await gateway.ban({ visitor: 'v2' });
  const today = async (query: string, token?: string) =>
    (await read(gateway, query, token)).days.at(-1);
  expect(await today('?site=shop')).toMatchObject({ chats: 1, bans: 1 });
  expect(await today('?site=default')).toMatchObject({ chats: 0, bans: 2 });
  const token = await gateway.token('viewer', ['shop']);
  expect(await today('', token)).toMatchObject({ chats: 1, bans: 1 });
  const other = await gateway.ask('/v1/stats?site=default', { token });
  expect(other.status).toBe(404);
});

it('counts how often somebody was refused whom the site’s server proved', async () => {
  const gateway = await openGateway();
  const identity = identityOf(gateway, { email: 'ana@example.com' });
  const ban = await gateway.ban({ email: 'ana@example.com' });
  expect((await gateway.startSession({ identity })).status).toBe(403);
  await gateway.ban({ ip: VISITOR });
  expect((await gateway.startSession()).status).toBe(403);
  const today = (await read(gateway)).days.at(-1);
  expect(today).toMatchObject({ refusedChats: 2, signedInRefusals: 1 });
  const found = await gateway.write('GET', '/v1/bans?hit=signed-in');
  expect(await found.json()).toMatchObject({
    data: [{ id: ban.id, signedInHits: 1, hits: 1 }],
  });
});

it('counts for how long a shield was up, on each day and longest of all sites', async () => {
  const gateway = await openGateway();
  await gateway.site('shop');
  const raise = (site: string, hours: number) =>
    gateway.write('PUT', `/v1/sites/${site}/shield`, {
      until: new Date(gateway.now() + hours * HOUR).toISOString(),
    });
  const shielded = async (query = '') =>
    (await read(gateway, query)).days
      .slice(-2)
      .map(({ shieldSeconds }) => shieldSeconds / 3600);
  // From 14:05 on the first day.
  await raise('default', 20);
  await raise('shop', 2);
  gateway.pass(HOUR);
  expect(await shielded()).toEqual([0, 1]);
  gateway.pass(DAY);
  await gateway.write('PUT', '/v1/sites/shop/shield', { until: null });
  const [first = 0, second = 0] = await shielded();
  expect(first + second).toBeCloseTo(20, 2);
  expect(await shielded('?site=shop')).toEqual([2, 0]);
});

it('counts appeals by what became of them, and how soon', async () => {
  const gateway = await openGateway();
  const { appeal } = await appealOfBan(gateway);
  const other = await gateway.ban({ ip: '203.0.113.99' });
  await postAppeal(
    gateway,
    { reference: other.reference, text: 'Please.' },
    { from: '203.0.113.99' },
  );
  gateway.pass(2 * HOUR);
  await decide(gateway, appeal.id, 'accept');
  expect((await read(gateway)).appeals).toEqual({
    ...{ made: 2, open: 1, lifted: 1, shortened: 0, declined: 0 },
    secondsToAnswer: 7200,
  });
});

it('counts keys of active bans by kind, networks apart from addresses', async () => {
  const gateway = await openGateway();
  await gateway.ban({ ip: '203.0.113.1' });
  await gateway.ban({ ip: '198.51.100.0/24' });
  await gateway.lift((await gateway.ban({ email: 'a@example.com' })).id);
  expect((await read(gateway)).active.byKind).toEqual([
    { value: 'ip', count: 1 },
    { value: 'network', count: 1 },
  ]);
});

it('adds up over two gateways and a restart', async () => {
  const gateway = await openGateway();
  const other = await openGateway({ database: gateway.database });
  await gateway.chat();
  await other.chat();
  await other.close();
  const { days } = await read(gateway);
  expect(days.at(-1)?.chats).toBe(2);
});

it.each([
  ['?since=2026-11-21&until=2026-11-20', 'since'],
  ['?since=2020-01-01', 'since'],
  ['?until=today', 'until'],
  ['?days=3', 'days'],
])('refuses %s', async (query, field) => {
  const gateway = await openGateway();
  const token = await gateway.token();
  const response = await gateway.ask(`/v1/stats${query}`, { token });
  expect(response.status).toBe(422);
  expect(await response.json()).toMatchObject({ field });
});

it.each([
  ['/v1/stats', 'since', 'expected an ISO 8601 day, such as 2026-11-01.'],
  ['/v1/stats', 'until', 'expected an ISO 8601 day, such as 2026-11-01.'],
  ...['/v1/audit', '/v1/bans', '/v1/bans/export'].flatMap((path) =>
    ['since', 'until'].map((field) => [
      ...[path, field],
      'expected an ISO 8601 time with zone, such as 2026-11-01T00:00:00Z.',
    ]),
  ),
])('%s says what it expects of %s', async (path, field, expected) => {
  const gateway = await openGateway();
  const response = await gateway.write('GET', `${path}?${field}=x`);
  expect(response.status).toBe(422);
  expect(await response.json()).toMatchObject({
    ...{ field, detail: `${field}: ${expected}` },
  });
});

it('doorlist stats prints a line for each day', async () => {
  const data = makeFolder();
  const { stdout } = await runCli(['stats', '--days', '2', '--data', data]);
  expect(stdout).toMatch(
    /^(\d{4}-\d\d-\d\d {2}0 chats, 0 refused, .*\n){2}0 bans are active\.\n$/,
  );
});

it('doorlist stats of a site that there is not ends with an error', async () => {
  const data = makeFolder();
  const asked = ['stats', '--site', 'nope', '--data', data];
  expect(await runCli(asked)).toMatchObject({
    ...{
      status: 1,
      stdout: '',
      stderr: 'doorlist: There is no site "nope".\n',
    },
  });
});
