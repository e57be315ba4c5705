import { describe, expect, it } from 'vitest';
import { parseNetwork } from '../../../../src/gateway/keys/address';
import { openGateway, type TestGateway } from '../../support/harness';
import { idsOf } from '../../support/zendesk-ids';

const BANS = '/api/v2/bans';

const create = (gateway: TestGateway, json: object) =>
  gateway.write('POST', BANS, json);
const list = async (gateway: TestGateway, query = '') =>
  (await gateway.write('GET', `${BANS}${query}`)).json();

/** Bans so many visitors, and answers the ids. */
const banSome = async (gateway: TestGateway, count: number) => {
  for (let index = 0; index < count; index += 1) {
    await create(gateway, { visitor_id: `visitor ${index}` });
  }
  return idsOf(await list(gateway, '?limit=1000'));
};

describe('pages of Zendesk’s API', () => {
  it('have inclusive cursors, and ten bans by default', async () => {
    const gateway = await openGateway();
    for (let index = 1; index <= 6; index += 1) {
      await create(gateway, { ip_address: `192.0.2.${index}` });
      await create(gateway, { visitor_id: `visitor ${index}` });
    }
    const all = idsOf(await list(gateway, '?limit=100'));
    expect(all).toHaveLength(12);
    expect(idsOf(await list(gateway))).toEqual(all.slice(0, 10));
    const fifth = all[4] ?? 0;
    expect(idsOf(await list(gateway, `?since_id=${fifth}&limit=3`))).toEqual(
      all.slice(4, 7),
    );
    expect(idsOf(await list(gateway, `?max_id=${fifth}&limit=3`))).toEqual(
      all.slice(2, 5),
    );
    expect(
      idsOf(await list(gateway, `?limit=3&max_id=${all[5]}&since_id=${fifth}`)),
    ).toEqual(all.slice(4, 6));
    for (const many of ['limit=1001', 'limit=9'.padEnd(30, '9')]) {
      expect(idsOf(await list(gateway, `?${many}`)), many).toEqual(all);
    }
    expect(idsOf(await list(gateway, '?since_id=&max_id=&limit='))).toEqual(
      all.slice(0, 10),
    );
    const beyond = '9'.repeat(15);
    expect(idsOf(await list(gateway, `?since_id=${beyond}`))).toEqual([]);
    expect(idsOf(await list(gateway, `?max_id=${beyond}`))).toEqual(
      all.slice(2),
    );
  });

  it.each([
    'limit=0',
    'limit=x',
    'limit=1.5',
    'limit=0x10',
    'limit=1e1',
    'since_id=-1',
    'since_id=%20',
    'max_id=%E0%A4%A',
  ])('does not take %s', async (query) => {
    const gateway = await openGateway();
    const response = await gateway.write('GET', `${BANS}?${query}`);
    expect(response.status).toBe(422);
    expect(await response.json()).toEqual({
      error: 'invalid',
      description: expect.stringMatching(`^${query.split('=')[0]}: expected `),
    });
  });
});

describe('the Link header', () => {
  const linkOf = async (gateway: TestGateway, query: string, base = BANS) =>
    (await gateway.write('GET', `${base}${query}`)).headers.get('link');
  const next = (id: number, limit: number, base = BANS) =>
    `<http://localhost${base}?since_id=${id}&limit=${limit}>; rel="next"`;
  const prev = (id: number, limit: number, base = BANS) =>
    `<http://localhost${base}?max_id=${id}&limit=${limit}>; rel="prev"`;

  it('is absent if all bans are on the page', async () => {
    const gateway = await openGateway();
    expect(await linkOf(gateway, '')).toBeNull();
    await banSome(gateway, 3);
    expect(await linkOf(gateway, '')).toBeNull();
    expect(await linkOf(gateway, '?limit=3')).toBeNull();
  });

  it('leads on from the last id, and back from the first', async () => {
    const gateway = await openGateway();
    const [a = 0, b = 0, c = 0, d = 0, e = 0] = await banSome(gateway, 5);
    const cases: [string, string][] = [
      ['?limit=2', next(b + 1, 2)],
      [`?limit=2&since_id=${c}`, `${next(d + 1, 2)}, ${prev(c - 1, 2)}`],
      [`?limit=2&since_id=${e}`, prev(e - 1, 2)],
      [`?limit=2&max_id=${e}`, prev(d - 1, 2)],
      [`?limit=2&max_id=${c}`, `${next(c + 1, 2)}, ${prev(b - 1, 2)}`],
      [`?limit=2&max_id=${a}`, next(a + 1, 2)],
      // An empty page, behind all.
      [`?limit=2&since_id=${e + 1}`, prev(e, 2)],
    ];
    for (const [query, link] of cases) {
      expect(await linkOf(gateway, query), query).toBe(link);
    }
  });

  it('stays under the path and on the host that were asked', async () => {
    const gateway = await openGateway();
    const base = '/api/v2/chat/bans';
    const [a = 0] = await banSome(gateway, 2);
    expect(await linkOf(gateway, '?limit=1', base)).toBe(next(a + 1, 1, base));
    const response = await gateway.ask(
      `https://bans.example:444${base}?limit=1`,
      {
        token: await gateway.token(),
      },
    );
    expect(response.headers.get('link')).toBe(
      `<https://bans.example:444${base}?since_id=${a + 1}&limit=1>; rel="next"`,
    );
  });

  it.each([
    ['of ours', '10.0.0.1', 'https'],
    ['of nobody’s', '192.0.2.1', 'http'],
  ])('believes a proxy %s that TLS ends there', async (_, from, scheme) => {
    const gateway = await openGateway({
      trust: {
        networks: [parseNetwork('10.0.0.0/8')].filter(
          (one) => one !== undefined,
        ),
        header: 'x-forwarded-for',
      },
    });
    await banSome(gateway, 2);
    const response = await gateway.ask(`${BANS}?limit=1`, {
      from,
      token: await gateway.token(),
      headers: { 'x-forwarded-proto': 'https' },
    });
    expect(response.headers.get('link')).toMatch(
      `<${scheme}://localhost${BANS}?`,
    );
  });

  it('does not lead to bans of other sites', async () => {
    const gateway = await openGateway();
    await gateway.site('shop');
    await gateway.ban({ visitor: 'a' }, { sites: ['default'] });
    await gateway.ban({ visitor: 'b' }, { sites: ['shop'] });
    await gateway.ban({ visitor: 'c' }, { sites: ['default'] });
    const token = await gateway.token('administrator', ['shop']);
    const { headers } = await gateway.ask(`${BANS}?limit=1`, { token });
    expect(headers.get('link')).toBeNull();
  });
});
