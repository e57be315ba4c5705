import { describe, expect, it } from 'vitest';
import type { Ban } from '../../../../src/protocol/bans';
import type { Page } from '../../../../src/protocol/page';
import {
  openGateway,
  START,
  VISITOR,
  type TestGateway,
} from '../../support/harness';

const list = async (gateway: TestGateway, query = '', token?: string) => {
  const path = `/v1/bans${query}`;
  const response = await (token === undefined
    ? gateway.write('GET', path)
    : gateway.ask(path, { token }));
  expect(response.status).toBe(200);
  return (await response.json()) as Page<Ban>;
};
const ids = ({ data }: Page<Ban>) => data.map(({ id }) => id);

const openWithBans = async () => {
  const gateway = await openGateway();
  await gateway.site('shop');
  const until = new Date(START + 1000).toISOString();
  const { id: expired } = await gateway.ban({ visitor: 'old' }, { until });
  const { id: lifted } = await gateway.ban({ visitor: 'gone' });
  const { id: active } = await gateway.ban(
    { ip: '192.0.2.0/24', email: 'troll@example.com' },
    { reason: '100% Spam' },
  );
  const { id: ofShop } = await gateway.ban(
    { ip: VISITOR },
    { sites: ['shop'] },
  );
  await gateway.lift(lifted);
  gateway.pass(1000);
  return { gateway, expired, lifted, active, ofShop };
};

describe('the list of bans', () => {
  it('contains all bans, newest first', async () => {
    const { gateway, expired, lifted, active, ofShop } = await openWithBans();
    const all = await list(gateway);
    expect(ids(all)).toEqual([ofShop, active, lifted, expired]);
    expect(all).not.toHaveProperty('next');
  });

  it('is filtered by state, even before the sweeper has marked an end', async () => {
    const { gateway, expired, lifted, active, ofShop } = await openWithBans();
    for (let swept = 0; swept < 2; swept += 1) {
      expect(ids(await list(gateway, '?state=active'))).toEqual([
        ofShop,
        active,
      ]);
      expect(ids(await list(gateway, '?state=lifted'))).toEqual([lifted]);
      expect(ids(await list(gateway, '?state=expired'))).toEqual([expired]);
      await gateway.sweep();
    }
  });

  it('is filtered by kind and by text', async () => {
    const { gateway, active, ofShop, lifted } = await openWithBans();
    expect(ids(await list(gateway, '?kind=ip'))).toEqual([ofShop, active]);
    expect(ids(await list(gateway, '?kind=email'))).toEqual([active]);
    expect(ids(await list(gateway, '?q=TROLL@'))).toEqual([active]);
    expect(ids(await list(gateway, '?q=192.0.2'))).toEqual([active]);
    expect(ids(await list(gateway, '?q=100%25'))).toEqual([active]);
    expect(ids(await list(gateway, '?q=gone&state=lifted'))).toEqual([lifted]);
    expect(ids(await list(gateway, '?q=nothing'))).toEqual([]);
  });

  it('finds a ban by the reference its visitor quotes', async () => {
    const { gateway, ofShop } = await openWithBans();
    const { reference } = await gateway.visit({}, { site: 'shop' });
    const query = `?q=${reference?.toLowerCase()}`;
    expect(ids(await list(gateway, query))).toEqual([ofShop]);
  });

  it('is paged without loss while bans are added', async () => {
    const { gateway, expired, lifted, active, ofShop } = await openWithBans();
    const seen: number[] = [];
    let next: string | undefined = '';
    while (next !== undefined) {
      const page: Page<Ban> = await list(
        gateway,
        `?limit=1${next && `&cursor=${next}`}`,
      );
      seen.push(...ids(page));
      next = page.next;
      await gateway.ban({ visitor: `another ${seen.length}` });
    }
    expect(seen).toEqual([ofShop, active, lifted, expired]);
  });

  it('is read from anywhere in it, whatever it is sorted and filtered by', async () => {
    const gateway = await openGateway();
    const until = new Date(START + 1000).toISOString();
    const made: number[] = [];
    for (let index = 0; index < 7; index += 1) {
      const ends = index % 2 ? { until } : {};
      const keys = { email: `a${index}@example.com` };
      made.push((await gateway.ban(keys, ends)).id);
    }
    await gateway.lift(made[0] ?? 0);
    gateway.pass(1000);
    for (const filters of [
      'limit=2&sort=-createdAt',
      'limit=2&sort=createdAt',
      'limit=2&state=active',
      'limit=2&state=expired',
      'limit=2&q=example.com',
      'limit=2&kind=email',
      'limit=2&sort=-until',
    ]) {
      const all = ids(await list(gateway, `?${filters.slice(8)}`));
      expect(all.length).toBeGreaterThan(1);
      for (let offset = 0; offset <= all.length; offset += 1) {
        const page = await list(gateway, `?${filters}&offset=${offset}`);
        expect(ids(page)).toEqual(all.slice(offset, offset + 2));
      }
    }
  });

  it('says how many there are, on whichever page', async () => {
    const { gateway } = await openWithBans();
    const counts = async (query: string) =>
      (await list(gateway, `?limit=1&counts=true${query}`)) as unknown;
    expect(await counts('')).toMatchObject({
      counts: { total: 4, endingSoon: 0, neverHit: 4 },
    });
    const soon = new Date(START + 60_000).toISOString();
    await gateway.ban({ visitor: 'soon' }, { until: soon });
    expect(await counts('&state=active&offset=2')).toMatchObject({
      counts: { total: 3, endingSoon: 1, neverHit: 3 },
    });
    expect(await counts('&state=expired')).toMatchObject({
      counts: { total: 1, endingSoon: 0, neverHit: 1 },
    });
    expect(await counts('&q=TROLL@&kind=ip')).toMatchObject({
      counts: { total: 1 },
    });
    expect(await list(gateway, '?limit=1')).not.toHaveProperty('counts');
  });

  it.each([
    ...['state=open', 'kind=shoe', 'limit=0', 'limit=501', 'cursor=x'],
    ...['offset=-1', 'offset=x', 'counts=yes'],
  ])('refuses %s', async (query) => {
    const gateway = await openGateway();
    const response = await gateway.write('GET', `/v1/bans?${query}`);
    expect(response.status).toBe(422);
    const [field] = query.split('=');
    expect(await response.json()).toMatchObject({ code: 'invalid', field });
  });
});

describe('a token of some sites', () => {
  it('sees only bans of its sites and of all sites', async () => {
    const { gateway, expired, lifted, active, ofShop } = await openWithBans();
    await gateway.site('outlet');
    const token = await gateway.token('agent', ['outlet']);
    expect(ids(await list(gateway, '', token))).toEqual([
      active,
      lifted,
      expired,
    ]);
    const other = await gateway.ask(`/v1/bans/${ofShop}`, { token });
    expect(other.status).toBe(404);
  });

  it('bans on its own sites by default, and on no other', async () => {
    const { gateway } = await openWithBans();
    const token = await gateway.token('agent', ['shop']);
    const ban = (body: object) =>
      gateway.ask('/v1/bans', {
        method: 'POST',
        token,
        json: { keys: [{ kind: 'visitor', value: 'x' }], ...body },
      });
    expect(await (await ban({})).json()).toMatchObject({ sites: ['shop'] });
    const foreign = await ban({ sites: ['default'] });
    expect(foreign.status).toBe(403);
    expect(await foreign.json()).toMatchObject({
      code: 'forbidden',
      field: 'sites',
    });
  });

  it('lifts only bans that are on its own sites alone', async () => {
    const { gateway, active, ofShop } = await openWithBans();
    const token = await gateway.token('supervisor', ['shop']);
    const lift = (id: number) =>
      gateway.ask(`/v1/bans/${id}`, { method: 'DELETE', token });
    expect((await lift(active)).status).toBe(403);
    expect((await lift(ofShop)).status).toBe(200);
  });
});
