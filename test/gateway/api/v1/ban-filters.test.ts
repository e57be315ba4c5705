import { describe, expect, it } from 'vitest';
import type { Ban } from '../../../../src/protocol/bans';
import type { Page } from '../../../../src/protocol/page';
import { openGateway, START, type TestGateway } from '../../support/harness';

const HOUR = 3_600_000;
const iso = (time: number) => new Date(time).toISOString();

const list = async (gateway: TestGateway, query: Record<string, string>) => {
  const path = `/v1/bans?${new URLSearchParams(query)}`;
  const response = await gateway.write('GET', path);
  expect(response.status, path).toBe(200);
  return (await response.json()) as Page<Ban>;
};
const ids = async (gateway: TestGateway, query: Record<string, string>) =>
  (await list(gateway, query)).data.map(({ id }) => id);

const openWithKeys = async () => {
  const gateway = await openGateway();
  const make = async (kind: string, value: string) =>
    (await gateway.ban({ [kind]: value }, { confirm: true, exact: true })).id;
  return {
    gateway,
    network: await make('ip', '192.0.2.0/24'),
    single: await make('ip', '192.0.2.77'),
    range: await make('ip', '192.0.2.70-192.0.2.80'),
    six: await make('ip', '2001:db8:1::/48'),
    wide: await make('ip', '192.0.0.0/8'),
    email: await make('email', 'ana@mail.spam.example'),
    domain: await make('domain', 'spam.example'),
    phone: await make('phone', '+49 30 1234567'),
  };
};

describe('bans that contain a value', () => {
  it('have keys that cover the address, however wide they are', async () => {
    const bans = await openWithKeys();
    const { gateway, network, single, range, six, wide } = bans;
    const contains = (text: string) => ids(gateway, { contains: text });
    expect(await contains('192.0.2.77')).toEqual([
      ...[wide, range, single, network],
    ]);
    expect(await contains('::ffff:192.0.2.1')).toEqual([wide, network]);
    expect(await contains('192.0.2.0/25')).toEqual([wide, network]);
    expect(await contains('192.0.2.70-192.0.2.80')).toEqual([range]);
    expect(await contains('2001:db8:1:2::3')).toEqual([six]);
    expect(await contains('198.51.100.1')).toEqual([]);
  });

  it('have the email, its domain, the domain around it or the number', async () => {
    const { gateway, email, domain, phone } = await openWithKeys();
    const contains = (text: string) => ids(gateway, { contains: text });
    expect(await contains('ANA@mail.spam.example')).toEqual([domain, email]);
    expect(await contains('bob@spam.example')).toEqual([domain]);
    expect(await contains('mail.spam.example')).toEqual([domain]);
    expect(await contains('0049 30 123 45 67')).toEqual([phone]);
  });

  it('no longer contain a removed key', async () => {
    const { gateway, single, network } = await openWithKeys();
    await gateway.write('PATCH', `/v1/bans/${single}`, {
      add: [{ kind: 'visitor', value: 'v' }],
      remove: [{ kind: 'ip', value: '192.0.2.77' }],
    });
    expect(await ids(gateway, { contains: '192.0.2.77' })).not.toContain(
      single,
    );
    await gateway.lift(network);
    const query = { contains: '192.0.2.1', state: 'lifted' };
    expect(await ids(gateway, query)).toEqual([network]);
  });

  it.each(['x', '%2B', '030 1234567', 'example'])(
    'of %s are refused',
    async (text) => {
      const gateway = await openGateway();
      const response = await gateway.write('GET', `/v1/bans?contains=${text}`);
      expect(response.status).toBe(422);
      expect(await response.json()).toMatchObject({ field: 'contains' });
    },
  );
});

const openWithBans = async () => {
  const gateway = await openGateway();
  await gateway.site('shop');
  await gateway.site('outlet');
  const first = await gateway.ban(
    { visitor: 'a' },
    { reason: 'Spam', until: iso(START + 3 * HOUR) },
  );
  gateway.pass(HOUR);
  const token = await gateway.token('agent', ['shop']);
  const response = await gateway.ask('/v1/bans', {
    method: 'POST',
    token,
    json: { keys: [{ kind: 'ip', value: '192.0.2.1' }], reason: 'Abuse' },
  });
  const second = (await response.json()) as Ban;
  gateway.pass(HOUR);
  const third = await gateway.ban(
    { email: 'a@b.example', ip: '192.0.2.2' },
    { reason: 'spam', until: iso(START + 9 * HOUR) },
  );
  return { gateway, token, first: first.id, second, third: third.id };
};

describe('bans', () => {
  it('are filtered by site, maker, reason, source and time', async () => {
    const { gateway, token, first, second, third } = await openWithBans();
    const find = (query: Record<string, string>) => ids(gateway, query);
    expect(await find({ site: 'shop' })).toEqual([third, second.id, first]);
    expect(await find({ site: 'outlet' })).toEqual([third, first]);
    expect(await find({ by: 'agent' })).toEqual([second.id]);
    expect(await find({ by: String(second.createdBy.id) })).toEqual([
      second.id,
    ]);
    expect(await find({ by: 'me' })).toEqual([third, first]);
    const own = await gateway.ask('/v1/bans?by=me', { token });
    expect((await own.json()).data).toMatchObject([{ id: second.id }]);
    expect(await find({ reason: 'SPAM' })).toEqual([third, first]);
    expect(await find({ reason: 'spa' })).toEqual([]);
    expect(await find({ source: 'doorlist' })).toHaveLength(3);
    expect(await find({ source: 'zendesk' })).toEqual([]);
    const since = iso(START + HOUR);
    const until = iso(START + 2 * HOUR);
    expect(await find({ since })).toEqual([third, second.id]);
    expect(await find({ until })).toEqual([second.id, first]);
    expect(await find({ since, until })).toEqual([second.id]);
    const both = { since, reason: 'spam', kind: 'ip' };
    expect(await find(both)).toEqual([third]);
  });

  it('are filtered by whether, and since when, they refused somebody', async () => {
    const { gateway, first, second, third } = await openWithBans();
    await gateway.startSession({}, { from: '192.0.2.2' });
    const find = (query: Record<string, string>) => ids(gateway, query);
    expect(await find({ hit: 'true' })).toEqual([third]);
    expect(await find({ hit: '1' })).toEqual([third]);
    expect(await find({ hit: 'false' })).toEqual([second.id, first]);
    expect(await find({ hit: '0' })).toEqual([second.id, first]);
    const bulk = await gateway.write('POST', '/v1/bans/bulk?dryRun=1', {
      ...{ filter: { hit: true }, action: { lift: {} } },
    });
    const { id } = (await bulk.json()) as { id: number };
    await gateway.idle();
    const job = await gateway.write('GET', `/v1/jobs/${id}`);
    expect(await job.json()).toMatchObject({ done: 1, total: 1 });
    const now = iso(START + 2 * HOUR);
    expect(await find({ hit: now })).toEqual([third]);
    expect(await find({ hit: iso(START + 3 * HOUR) })).toEqual([]);
  });

  it.each([
    ['createdAt', [0, 1, 2]],
    ['-createdAt', [2, 1, 0]],
    ['until', [0, 2, 1]],
    ['-until', [1, 2, 0]],
    ['hits', [0, 1, 2]],
    ['-hits', [2, 1, 0]],
    ['lastHitAt', [0, 1, 2]],
    ['-lastHitAt', [2, 1, 0]],
  ])('are sorted by %s, page after page', async (sort, order) => {
    const { gateway, first, second, third } = await openWithBans();
    await gateway.startSession({}, { from: '192.0.2.2' });
    const expected = order.map((n) => [first, second.id, third][n]);
    for (const more of [{}, { since: iso(START) }, { state: 'active' }]) {
      const seen: number[] = [];
      let next: string | undefined;
      do {
        const query: Record<string, string> = { sort, limit: '1', ...more };
        const page: Page<Ban> = await list(gateway, {
          ...query,
          ...(next && { cursor: next }),
        });
        seen.push(...page.data.map(({ id }) => id));
        next = page.next;
      } while (next);
      expect(seen).toEqual(expected);
    }
  });

  it('with several keys of a kind are listed once', async () => {
    const gateway = await openGateway();
    const response = await gateway.write('POST', '/v1/bans', {
      keys: ['a', 'b'].map((value) => ({ kind: 'visitor', value })),
    });
    const { id } = (await response.json()) as Ban;
    for (const sort of ['createdAt', 'hits']) {
      expect(await ids(gateway, { kind: 'visitor', sort })).toEqual([id]);
    }
  });

  it.each([
    ['site', 'nowhere'],
    ['source', 'nobody'],
    ['since', 'yesterday'],
    ['until', '2026'],
    ['hit', 'yes'],
    ['sort', 'name'],
    ['cursor', '7.8'],
  ])('refuse the filter %s=%s, and name it', async (field, value) => {
    const gateway = await openGateway();
    const path = `/v1/bans?${field}=${value}`;
    const response = await gateway.write('GET', path);
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ field });
  });
});
