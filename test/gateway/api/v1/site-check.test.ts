import { describe, expect, it } from 'vitest';
import type { SiteCheck } from '../../../../src/protocol/site-check';
import { openGateway, START, type TestGateway } from '../../support/harness';

const SHOP = 'https://shop.example';

const visitFrom = ({ ask }: TestGateway, origin: string, site = 'shop') =>
  ask(`/v1/sites/${site}/visits`, {
    method: 'POST',
    json: {},
    headers: { origin },
  });

const check = async (gateway: TestGateway, token?: string) => {
  const response = await gateway.ask('/v1/sites/shop/check', {
    token: token ?? (await gateway.token('agent')),
  });
  expect(response.status).toBe(200);
  return (await response.json()) as SiteCheck;
};

const openShop = async () => {
  const gateway = await openGateway();
  await gateway.site('shop', [SHOP]);
  return gateway;
};

describe('the check of a site’s installation', () => {
  it('says that no page has asked', async () => {
    const gateway = await openShop();
    expect(await check(gateway)).toEqual({
      site: 'shop',
      origins: [SHOP],
      visits: [],
      refused: [],
      settings: [],
      widgets: [],
      unknownSites: [],
    });
  });

  it('says from where pages asked, which were refused, and why', async () => {
    const gateway = await openShop();
    await visitFrom(gateway, SHOP);
    gateway.pass(1000);
    await visitFrom(gateway, SHOP);
    await visitFrom(gateway, 'https://www.shop.example');
    await visitFrom(gateway, 'null');
    await visitFrom(gateway, SHOP, 'shpo');
    const lastAt = new Date(START + 1000).toISOString();
    const first = await check(gateway);
    expect(first).toMatchObject({
      visits: [{ origin: SHOP, count: 2, lastAt }],
      unknownSites: [{ site: 'shpo', origin: SHOP, count: 1, lastAt }],
    });
    expect(first.refused).toEqual([
      {
        origin: 'https://www.shop.example',
        count: 1,
        lastAt,
        why: `It is no origin of the site. To allow it: doorlist site add shop --origin https://www.shop.example`,
      },
      expect.objectContaining({
        origin: 'null',
        why: expect.stringContaining('no site can allow it'),
      }),
    ]);
    await visitFrom(gateway, SHOP);
    expect((await check(gateway)).visits).toMatchObject([{ count: 3 }]);
  });

  it('says which version of the script asked last from where', async () => {
    const gateway = await openShop();
    const ask = (path: string, body: object, origin = SHOP) =>
      gateway.ask(`/v1/sites/shop/${path}`, {
        method: 'POST',
        json: body,
        headers: { origin },
      });
    await visitFrom(gateway, SHOP);
    expect((await check(gateway)).visits).toMatchObject([{ script: null }]);
    await ask('visits', { script: '1.2.3' });
    gateway.pass(1000);
    const chat = { widget: 'acquire', page: `${SHOP}/lamps` };
    const started = await ask('sessions', { ...chat, script: '2.0.0-rc.1' });
    expect(started.status).toBe(201);
    await ask('visits', { script: '3.0.0' }, 'https://www.shop.example');
    expect((await check(gateway)).visits).toMatchObject([
      { origin: SHOP, count: 3, script: '2.0.0-rc.1' },
    ]);
  });

  it('says which settings of the script are wrong, since when and what was expected', async () => {
    const gateway = await openShop();
    const report = (wrong: unknown, origin = SHOP) =>
      gateway.ask('/v1/sites/shop/visits', {
        method: 'POST',
        json: { wrong },
        headers: { origin },
      });
    expect((await report('patience,storage')).status).toBe(200);
    gateway.pass(1000);
    expect((await report('patience,patience,ofLater')).status).toBe(200);
    const { settings } = await check(gateway);
    expect(settings).toEqual([
      {
        ...{ origin: SHOP, setting: 'patience', count: 2 },
        lastAt: new Date(START + 1000).toISOString(),
        expected: 'a number of milliseconds',
      },
      {
        ...{ origin: SHOP, setting: 'storage', count: 1 },
        lastAt: new Date(START).toISOString(),
        expected: 'always or after-chat',
      },
    ]);

    expect((await report('storage', 'https://evil.example')).status).toBe(403);
    expect((await report('constructor,__proto__')).status).toBe(200);
    for (const wrong of ['<b>', 'a,,b', '', 7, 'x'.repeat(201), ['storage']]) {
      const response = await report(wrong);
      expect(response.status).toBe(422);
      expect(await response.json()).toMatchObject({ field: 'wrong' });
    }
    expect((await check(gateway)).settings).toEqual(settings);
  });

  it('says which chats were of another widget than the site’s, and why', async () => {
    const gateway = await openShop();
    const set = (widget: string) =>
      gateway.write('PUT', '/v1/sites/shop', { widget, origins: [SHOP] });
    const chat = async (widget: string, origin = SHOP) => {
      const response = await gateway.startSession(
        { widget },
        { site: 'shop', headers: { origin } },
      );
      return response.status;
    };
    expect(await chat('zzzz')).toBe(201);
    expect((await check(gateway)).widgets).toEqual([]);
    expect((await set('acquire')).status).toBe(200);
    expect(await chat('acquire')).toBe(201);
    expect(await chat('ZenDesk')).toBe(201);
    gateway.pass(1000);
    expect(await chat('zzzz')).toBe(201);
    expect(await chat('zzzz', 'https://evil.example')).toBe(403);
    const why = (widget: string) =>
      `The site’s widget is acquire: its tag has data-widget="acquire". If ${widget} is meant: doorlist site add shop --widget ${widget}`;
    const at = (time: number) => ({
      ...{ origin: SHOP, count: 1, lastAt: new Date(time).toISOString() },
    });
    const other = { ...at(START), widget: 'zendesk', why: why('zendesk') };
    expect((await check(gateway)).widgets).toEqual([
      { ...at(START + 1000), widget: 'zzzz', why: why('zzzz') },
      other,
    ]);
    await set('zzzz');
    expect((await check(gateway)).widgets).toMatchObject([
      { widget: 'zendesk' },
    ]);
    await set('custom');
    expect((await check(gateway)).widgets).toEqual([]);
  });

  it.each(['<b>', '1', '1.2.3 4', `1.2.3${'0'.repeat(40)}`])(
    'takes no “%s” for a version',
    async (script) => {
      const gateway = await openShop();
      const response = await gateway.ask('/v1/sites/shop/visits', {
        method: 'POST',
        json: { script },
        headers: { origin: SHOP },
      });
      expect(response.status).toBe(422);
      expect(await response.json()).toMatchObject({ field: 'script' });
    },
  );

  it('is not made to grow by a stranger, and keeps nothing for each visit', async () => {
    const gateway = await openShop();
    const countRows = async () =>
      (await gateway.db.selectFrom('site_sightings').selectAll().execute())
        .length;
    for (let index = 0; index < 60; index += 1) {
      await visitFrom(gateway, `https://${index}.evil.example`);
      await visitFrom(gateway, SHOP, `site-${index}`);
      await visitFrom(gateway, SHOP);
    }
    expect(await countRows()).toBe(0);
    await visitFrom(gateway, `https://${'x'.repeat(5000)}.example`);
    await check(gateway);
    expect(await countRows()).toBe(20 + 20 + 1);
    for (let index = 100; index < 130; index += 1) {
      gateway.pass(1000);
      await visitFrom(gateway, `https://${index}.evil.example`);
    }
    const { refused } = await check(gateway);
    expect(refused).toHaveLength(20);
    expect(refused[0]?.origin).toBe('https://119.evil.example');
  });

  it('is for agents of the site, and for no page', async () => {
    const gateway = await openShop();
    await visitFrom(gateway, SHOP, 'shpo');
    const path = '/v1/sites/shop/check';
    const stranger = await gateway.ask(path, { headers: { origin: SHOP } });
    expect(stranger.status).toBe(401);
    expect(stranger.headers.get('access-control-allow-origin')).toBeNull();
    const other = await gateway.token('agent', ['default']);
    expect((await gateway.ask(path, { token: other })).status).toBe(404);
    const own = await gateway.token('agent', ['shop']);
    expect((await check(gateway, own)).unknownSites).toEqual([]);
    const unknown = await gateway.write('GET', '/v1/sites/shpo/check');
    expect(unknown.status).toBe(404);
  });
});
