import { describe, expect, it } from 'vitest';
import type { Site } from '../../../../src/protocol/sites';
import { connectAccount } from '../../../../src/gateway/vendors/accounts/connect';
import {
  endGone,
  updateGone,
} from '../../../../src/gateway/store/gone-sessions';
import { openGateway, START, type TestGateway } from '../../support/harness';
import { readStream } from '../../support/read-stream';

const SHOP = 'https://shop.example';
const REFUSE = { within: '10m', for: null, effect: 'refuse' };
const DEFAULTS = {
  chatsPerVisitor: { mode: 'watching', most: 30, ...REFUSE },
  chatsPerAddress: { mode: 'on', most: 30, ...REFUSE },
  chatsPerNetwork: { mode: 'watching', most: 300, ...REFUSE },
  claims: { mode: 'on', most: 10, within: '10m' },
  wrongReferences: { mode: 'watching', most: 100, within: '10m' },
};
const from = { headers: { origin: SHOP } };

const put = async ({ write }: TestGateway, json: object, id = 'shop') => {
  const response = await write('PUT', `/v1/sites/${id}`, json);
  return { status: response.status, body: await response.json() };
};

const get = async ({ write }: TestGateway, id = 'shop') =>
  (await (await write('GET', `/v1/sites/${id}`)).json()) as Site;

const remove = async ({ write }: TestGateway, query = '', id = 'shop') => {
  const response = await write('DELETE', `/v1/sites/${id}${query}`);
  return { status: response.status, body: await response.json() };
};

describe('a site', () => {
  it('is added with what it is by default, and its tag to copy', async () => {
    const gateway = await openGateway();
    const origins = [SHOP, 'https://*.shop.example', 'capacitor://localhost'];
    const { status, body } = await put(gateway, { origins });
    expect(status).toBe(201);
    expect(body).toEqual({
      ...{ id: 'shop', origins, widget: 'auto', maxAge: 300 },
      ...{ country: null, ownList: false },
      ...{ reasons: [], texts: {}, whenRefused: 'notice', observe: false },
      ...{ appeals: true, onCall: null, protectiveReasons: [] },
      ...{ statement: false, rules: null, holdLikely: false },
      ladder: ['1d', '7d', '30d', null],
      defaults: { for: '7d', effect: 'refuse', kinds: ['visitor'], reason: '' },
      ...{ admits: 'everybody', shield: null, limits: DEFAULTS },
      ...{ goneChatsEndAfter: 5, createdAt: new Date(START).toISOString() },
      tag: '<script src="http://localhost/doorlist.js" data-site="shop" data-widget="auto" async></script>',
    });
    expect(await get(gateway)).toEqual(body);
    expect((await gateway.visit({}, { site: 'shop', ...from })).maxAge).toBe(
      300,
    );
  });

  it('keeps what a change does not name, and is followed at once', async () => {
    const gateway = await openGateway();
    await gateway.site('shop', [SHOP]);
    const changed = { widget: 'acquire', maxAge: 60, goneChatsEndAfter: 1 };
    const { status, body } = await put(gateway, changed);
    expect(status).toBe(200);
    expect(body).toMatchObject({ ...changed, origins: [SHOP] });
    expect((await gateway.visit({}, { site: 'shop', ...from })).maxAge).toBe(
      60,
    );
    const origins = ['HTTPS://New.example/', 'https://new.example'];
    await put(gateway, { origins });
    expect(await get(gateway)).toMatchObject({
      ...changed,
      origins: ['https://new.example'],
    });
    const old = await gateway.ask('/v1/sites/shop/visits', {
      ...{ method: 'POST', json: {} },
      ...from,
    });
    expect(old.status).toBe(403);
  });

  it('ends a chat whose page is gone as soon as it says', async () => {
    const gateway = await openGateway();
    await put(gateway, { origins: [SHOP], goneChatsEndAfter: 2 });
    const { code } = await gateway.chat({}, { site: 'shop', ...from });
    await updateGone(gateway.db, START + 1);
    expect(await endGone(gateway.db, START + 119_999)).toEqual([]);
    expect(await endGone(gateway.db, START + 120_000)).toEqual([code]);
  });

  it.each([
    [{ origins: [] }, 'origins'],
    [{ origins: ['https://a.example', 'https://b.example/x'] }, 'origins.1'],
    [{ origins: ['null'] }, 'origins.0'],
    [{ origins: ['https://*.co.uk'] }, 'origins.0'],
    [{ origins: 'https://a.example' }, 'origins'],
    [{ origins: ['https://a.example'], widget: '"><script>' }, 'widget'],
    [{ origins: ['https://a.example'], maxAge: 0 }, 'maxAge'],
    [{ origins: ['https://a.example'], goneChatsEndAfter: 1.5 }, 'goneChats'],
    [{ origins: ['https://a.example'], orgins: [] }, 'orgins'],
    [{ origins: ['https://a.example'], country: 'Germany' }, 'country'],
    [{ origins: ['https://a.example'], country: 'AQ' }, 'country'],
    [{}, 'origins'],
  ])('%j is refused, and adds nothing', async (json, field) => {
    const gateway = await openGateway();
    const { status, body } = await put(gateway, json);
    expect(status).toBe(422);
    expect(body.field).toContain(field);
    expect((await gateway.write('GET', '/v1/sites/shop')).status).toBe(404);
  });

  it('with a name that is no id is refused', async () => {
    const gateway = await openGateway();
    const { status, body } = await put(gateway, { origins: [SHOP] }, 'My%20S');
    expect(status).toBe(422);
    expect(body).toMatchObject({ field: 'site' });
  });

  it('`default` may go back to every origin on loopback', async () => {
    const gateway = await openGateway();
    await put(gateway, { origins: [SHOP] }, 'default');
    const { body } = await put(gateway, { origins: [] }, 'default');
    expect(body.origins).toEqual([]);
  });

  it('is listed by id in pages, to those alone who may see it', async () => {
    const gateway = await openGateway();
    for (const id of ['shop', 'blog', 'app']) await gateway.site(id);
    const list = async (query: string, token?: string) => {
      const who = token === undefined ? {} : { token };
      const response = await gateway.ask(`/v1/sites${query}`, who);
      const { data, next } = await response.json();
      return { ids: data.map(({ id }: Site) => id), next };
    };
    const all = await gateway.token('viewer');
    expect(await list('?limit=2', all)).toEqual({
      ...{ ids: ['app', 'blog'], next: 'blog' },
    });
    expect(await list('?limit=2&cursor=blog', all)).toEqual({
      ids: ['default', 'shop'],
    });
    const some = await gateway.token('agent', ['shop', 'blog']);
    expect(await list('', some)).toEqual({ ids: ['blog', 'shop'] });
  });

  it('is changed by no page of another origin, and read by none', async () => {
    const gateway = await openGateway();
    await gateway.site('shop', [SHOP]);
    const token = await gateway.token();
    for (const method of ['PUT', 'DELETE']) {
      const response = await gateway.ask('/v1/sites/shop', {
        ...{ method, token, ...from },
        ...(method === 'PUT' && { json: { maxAge: 1 } }),
      });
      expect(response.status).toBe(403);
      expect(response.headers.get('access-control-allow-origin')).toBeNull();
    }
    const read = await gateway.ask('/v1/sites/shop', { token, ...from });
    expect(read.headers.get('access-control-allow-origin')).toBeNull();
    expect((await get(gateway)).maxAge).toBe(300);
  });

  it('leaves a line in the audit trail for each change', async () => {
    const gateway = await openGateway();
    await put(gateway, { origins: [SHOP] });
    await put(gateway, { maxAge: 60 });
    await remove(gateway);
    const response = await gateway.write('GET', '/v1/audit');
    const { data } = (await response.json()) as { data: object[] };
    expect(data.slice(0, 3)).toMatchObject([
      { action: 'remove site', subject: 'shop' },
      { action: 'change site', by: { name: 'administrator' } },
      { action: 'add site', by: { name: 'administrator' } },
    ]);
  });
});

describe('the country of a site', () => {
  it('reads national numbers of its chats and bans as numbers there', async () => {
    const gateway = await openGateway();
    await gateway.site('shop', [SHOP]);
    const chat = async (phone: string) => {
      const at = { site: 'shop', ...from };
      const { code } = await gateway.chat({ claims: { phone } }, at);
      const response = await gateway.write('GET', `/v1/sessions/${code}`);
      return (await response.json()).claims.phone;
    };
    expect(await chat('030 1234567')).toBe('030 1234567');
    expect((await put(gateway, { country: 'de' })).body.country).toBe('DE');
    expect(await chat('030 1234567')).toBe('49301234567');
    expect(await chat('+43 1 5331234')).toBe('4315331234');
    expect(await chat('0043 1 5331234')).toBe('4315331234');

    const keys = { phone: '(030) 123-4567' };
    const ban = await gateway.ban(keys, { sites: ['shop'] });
    expect(ban.keys).toMatchObject([{ value: '49301234567' }]);
    const claims = { phone: '0049 30 1234567' };
    const at = { site: 'shop', ...from };
    expect((await gateway.startSession({ claims }, at)).status).toBe(403);

    expect((await put(gateway, { country: null })).body.country).toBeNull();
    expect(await chat('030 7654321')).toBe('030 7654321');
  });

  it('is none where the sites of a ban do not all say the same', async () => {
    const gateway = await openGateway();
    for (const id of ['shop', 'blog']) await gateway.site(id);
    await put(gateway, { country: 'DE' });
    await put(gateway, { country: 'AT' }, 'blog');
    for (const sites of [['shop', 'blog'], []]) {
      const response = await gateway.write('POST', '/v1/bans', {
        keys: [{ kind: 'phone', value: '030 1234567' }],
        sites,
      });
      expect(response.status).toBe(422);
      expect(await response.json()).toMatchObject({
        field: 'keys.0.value',
        detail: expect.stringContaining('The country code is missing'),
      });
    }
  });
});

describe('removing a site', () => {
  it('in use says what stands in the way, and removes nothing', async () => {
    const gateway = await openGateway();
    await gateway.site('shop', [SHOP]);
    await gateway.chat({}, { site: 'shop', ...from });
    await gateway.ban({ ip: '192.0.2.1' }, { sites: ['shop'] });
    await gateway.token('agent', ['shop']);
    const { status, body } = await remove(gateway, '?confirm=false');
    expect(status).toBe(409);
    expect(body).toMatchObject({ code: 'conflict', field: 'confirm' });
    expect(body.detail).toContain(
      '1 chat (1 going on), 1 active ban of this site alone, 1 token of this site alone',
    );
    expect((await get(gateway)).id).toBe('shop');
    expect((await gateway.visit({}, { site: 'shop', ...from })).verdict).toBe(
      'admitted',
    );
  });

  it('takes what is of it alone with it, and leaves what is of others', async () => {
    const gateway = await openGateway();
    await gateway.site('shop', [SHOP]);
    await gateway.site('blog', [SHOP]);
    const chat = await gateway.chat({}, { site: 'shop', ...from });
    const kept = await gateway.chat({}, { site: 'blog', ...from });
    const stream = readStream(await gateway.ask(chat.stream, from));
    await stream.next();
    const [alone, shared, all] = [
      await gateway.ban({ ip: '192.0.2.1' }, { sites: ['shop'] }),
      await gateway.ban({ ip: '192.0.2.2' }, { sites: ['shop', 'blog'] }),
      await gateway.ban({ ip: '192.0.2.3' }),
    ];
    const ofShop = await gateway.token('agent', ['shop']);
    const ofBoth = await gateway.token('agent', ['shop', 'blog']);

    const { status, body } = await remove(gateway, '?confirm=true');
    expect([status, body]).toEqual([
      200,
      { id: 'shop', chats: 1, liveChats: 1, bans: 1, tokens: 1 },
    ]);
    expect((await stream.until('ended')).at(-1)?.event).toBe('ended');
    await stream.close();
    const statusOf = async (path: string, token?: string) =>
      (await gateway.ask(path, { token: token ?? (await gateway.token()) }))
        .status;
    expect(await statusOf('/v1/sites/shop')).toBe(404);
    expect(await statusOf(`/v1/sessions/${chat.code}`)).toBe(404);
    expect(await statusOf(`/v1/sessions/${kept.code}`)).toBe(200);
    expect(await statusOf('/v1/bans', ofShop)).toBe(401);
    const readBan = async (id: number) =>
      (await gateway.write('GET', `/v1/bans/${id}`)).json();
    // An ended ban without a site would be shown as one of all sites.
    expect(await readBan(alone.id)).toMatchObject({
      ...{ sites: ['shop'], state: 'lifted' },
    });
    expect(await readBan(shared.id)).toMatchObject({
      ...{ sites: ['blog'], state: 'active' },
    });
    expect(await readBan(all.id)).toMatchObject({ sites: [], state: 'active' });
    const list = await gateway.ask('/v1/sites', { token: ofBoth });
    const { data } = await list.json();
    expect(data.map(({ id }: Site) => id)).toEqual(['blog']);
    const at = { site: 'blog', ...from };
    const verdicts = await Promise.all(
      [1, 2, 3].map((last) =>
        gateway.visit({}, { ...at, from: `192.0.2.${last}` }),
      ),
    );
    expect(verdicts.map(({ verdict }) => verdict)).toEqual([
      ...['admitted', 'refused', 'refused'],
    ]);

    expect((await put(gateway, { origins: [SHOP] })).status).toBe(201);
    const anew = { site: 'shop', ...from };
    const refused = { ...anew, from: '192.0.2.3' };
    expect((await gateway.visit({}, refused)).verdict).toBe('refused');
    const spared = { ...anew, from: '192.0.2.2' };
    expect((await gateway.visit({}, spared)).verdict).toBe('admitted');
  });

  it('leaves no row of it in any table but what must not be forgotten', async () => {
    const gateway = await openGateway();
    await gateway.site('shop', [SHOP]);
    const { token } = await gateway.chat({}, { site: 'shop', ...from });
    await gateway.ask(`/v1/sites/shop/sessions/${token}/messages`, {
      ...{ method: 'POST', json: { text: 'hello' } },
      ...from,
    });
    await remove(gateway, '?confirm=1');
    for (const table of [
      'sessions',
      'tags',
      'epochs',
      'site_origins',
    ] as const) {
      const rows = await gateway.db
        .selectFrom(table)
        .selectAll()
        .where('site', '=', 'shop')
        .execute();
      expect({ table, rows }).toEqual({ table, rows: [] });
    }
    const messages = await gateway.db
      .selectFrom('messages')
      .selectAll()
      .execute();
    expect(messages).toEqual([]);
  });

  it('is refused while its chats are at a vendor, and of `default`', async () => {
    const gateway = await openGateway();
    await gateway.site('shop', [SHOP]);
    const account = { site: 'shop', name: 'acme', token: 'aq-token' };
    await connectAccount(
      gateway,
      { vendor: 'acquire', ...account },
      gateway.now(),
    );
    const connected = await remove(gateway, '?confirm=true');
    expect(connected.status).toBe(409);
    expect(connected.body.detail).toContain(
      'doorlist site vendor shop acquire --remove',
    );
    expect((await remove(gateway, '', 'default')).status).toBe(409);
    expect((await remove(gateway, '', 'nowhere')).status).toBe(404);
  });
});
