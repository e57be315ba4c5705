import { describe, expect, it } from 'vitest';
import { parseNetwork } from '../../../src/gateway/keys/address';
import { openGateway, VISITOR, type TestGateway } from '../support/harness';

const PROXY = '10.0.0.1';

const parsed = (text: string) => {
  const network = parseNetwork(text);
  if (!network) throw new Error(`${text} was not read`);
  return network;
};

const openBehind = (proxies: string[], header = 'x-forwarded-for') =>
  openGateway({ trust: { networks: proxies.map(parsed), header } });

/** The address that the gateway takes a request to come from. */
const addressOf = async (
  gateway: TestGateway,
  from: string,
  headers: Record<string, string>,
) => {
  const token = await gateway.token();
  const response = await gateway.ask('/v1/me', { from, headers, token });
  return (await response.json()).address;
};

/** Addresses that nobody on the internet has, so a proxy’s. */
const UNNAMED = ['127.0.0.1', '::1', '10.0.0.1', '192.168.1.9', 'fd00::7'];
const HEADERS = [
  'x-forwarded-for',
  'forwarded',
  'x-real-ip',
  'cf-connecting-ip',
  'true-client-ip',
];

describe('without a named proxy, a forwarding header of a public address', () => {
  it.each(HEADERS)('%s means nothing', async (header) => {
    const gateway = await openGateway();
    await gateway.ban({ ip: VISITOR });
    const forged = { headers: { [header]: '192.0.2.1' } };
    const plain = await gateway.visit();
    expect(await gateway.visit({}, forged)).toEqual({
      ...plain,
      // Its secret is another in each answer to a browser without a token.
      appeal: expect.stringMatching(/^\/appeal\//),
    });
    expect(plain.verdict).toBe('refused');
    expect((await gateway.startSession({}, forged)).status).toBe(403);
  });

  it('does not refuse the address that it names', async () => {
    const gateway = await openGateway();
    await gateway.ban({ ip: '192.0.2.1' });
    const forged = { headers: { 'x-forwarded-for': '192.0.2.1' } };
    expect((await gateway.visit({}, forged)).verdict).toBe('admitted');
  });

  it('does not make its sender one of the never-ban list', async () => {
    const gateway = await openGateway({ neverBanned: ['192.0.2.1'] });
    await gateway.ban({ ip: VISITOR });
    const forged = { headers: { 'x-forwarded-for': '192.0.2.1' } };
    expect((await gateway.visit({}, forged)).verdict).toBe('refused');
  });

  it('keeps nobody from blocking the sender', async () => {
    const gateway = await openGateway();
    const headers = { 'x-forwarded-for': 'x' };
    const { code } = await gateway.chat({}, { headers });
    const response = await gateway.write('POST', '/v1/bans', {
      session: code,
      kinds: ['ip'],
    });
    expect(response.status).toBe(201);
    expect((await response.json()).keys).toMatchObject([{ value: VISITOR }]);
  });
});

describe('without a named proxy, a forwarding header of a private address', () => {
  const headers = { 'x-forwarded-for': '192.0.2.1' };

  it.each(UNNAMED)('from %s brings no tag of that', async (from) => {
    const gateway = await openGateway();
    expect((await gateway.visit({}, { from, headers })).tags).toEqual([]);
    expect((await gateway.visit({}, { from })).tags).not.toEqual([]);
  });

  it('leaves a chat the address of the proxy', async () => {
    const gateway = await openGateway();
    const { code } = await gateway.chat({}, { from: PROXY, headers });
    const response = await gateway.write('GET', `/v1/sessions/${code}`);
    expect(await response.json()).toMatchObject({ address: PROXY });
  });

  it('is said to agents', async () => {
    const gateway = await openGateway();
    const token = await gateway.token();
    const me = async (init: object) =>
      (await gateway.ask('/v1/me', { token, from: PROXY, ...init })).json();
    expect(await me({ headers })).toMatchObject({
      address: PROXY,
      addressesTrusted: false,
    });
    expect(await me({})).toMatchObject({ addressesTrusted: true });
  });

  it('frees nobody behind a proxy of the never-ban list, in a message either', async () => {
    const gateway = await openGateway({ neverBanned: [PROXY] });
    const { token, visitor } = await gateway.chat({}, { from: PROXY, headers });
    const id = gateway.secrets.readVisitor(visitor);
    await gateway.ban({ visitor: id ?? '' });
    const at = { from: PROXY, headers };
    expect((await gateway.visit({ visitor }, at)).verdict).toBe('refused');
    const sent = await gateway.ask(
      `/v1/sites/default/sessions/${token}/messages`,
      { method: 'POST', json: { text: 'hello' }, ...at },
    );
    expect(sent.status).toBe(403);
  });

  it('is logged once, loudly', async () => {
    const gateway = await openGateway();
    for (let index = 0; index < 3; index += 1) {
      await gateway.visit({}, { from: PROXY, headers });
    }
    expect(gateway.log().match(/"level":50.*TRUST_PROXY/g)).toHaveLength(1);
  });
});

describe('where no proxy is said to be', () => {
  it('forwarding headers mean nothing, whoever sends them', async () => {
    const gateway = await openGateway({
      trust: { networks: [], header: 'x-forwarded-for', none: true },
    });
    for (const from of [...UNNAMED, VISITOR]) {
      for (const header of HEADERS) {
        const headers = { [header]: '192.0.2.1' };
        expect(await addressOf(gateway, from, headers)).toBe(from);
        expect(await gateway.visit({}, { from, headers })).toEqual(
          await gateway.visit({}, { from }),
        );
      }
    }
    expect(gateway.log()).not.toContain('TRUST_PROXY');
  });
});

describe('behind a trusted proxy, the address', () => {
  it.each([
    [
      'is the last one that no proxy of ours has',
      '192.0.2.9, 198.51.100.7',
      '198.51.100.7',
    ],
    [
      'is found across all of our proxies',
      '192.0.2.9, 198.51.100.7, 10.0.0.2, 10.9.9.9',
      '198.51.100.7',
    ],
    ['may come with a port', '198.51.100.7:4711', '198.51.100.7'],
    ['may be IPv6 in brackets', '[2001:db8::7]:4711', '2001:db8::7'],
    ['may be IPv4 inside IPv6', '::ffff:198.51.100.7', '198.51.100.7'],
    [
      'is not taken from what the sender wrote',
      'garbage, 198.51.100.7',
      '198.51.100.7',
    ],
  ])('%s', async (_, value, expected) => {
    const gateway = await openBehind(['10.0.0.0/8']);
    const headers = { 'x-forwarded-for': value };
    expect(await addressOf(gateway, PROXY, headers)).toBe(expected);
    expect(await addressOf(gateway, `::ffff:${PROXY}`, headers)).toBe(expected);
  });

  it('is the socket’s when the sender is no trusted proxy', async () => {
    const gateway = await openBehind(['10.0.0.0/8']);
    const headers = { 'x-forwarded-for': '198.51.100.7' };
    expect(await addressOf(gateway, '192.0.2.1', headers)).toBe('192.0.2.1');
  });

  it('is read from the one header that is configured', async () => {
    const gateway = await openBehind(['10.0.0.0/8'], 'cf-connecting-ip');
    const headers = {
      'x-forwarded-for': '198.51.100.7',
      'cf-connecting-ip': '192.0.2.9',
    };
    expect(await addressOf(gateway, PROXY, headers)).toBe('192.0.2.9');
  });

  it.each([
    ['203.0.113.7, , 10.0.0.2', '203.0.113.7'],
    ['203.0.113.7,', '203.0.113.7'],
    [',,203.0.113.7,\t, ,', '203.0.113.7'],
    ['"203.0.113.7:80"', '203.0.113.7'],
    ['"[2001:db8::7]:4711"', '2001:db8::7'],
    ['', PROXY],
    [' , ,', PROXY],
    ['10.0.0.2', '10.0.0.2'],
  ])('that reads %j is %s', async (value, expected) => {
    const gateway = await openBehind(['10.0.0.0/8']);
    const headers = { 'x-forwarded-for': value };
    expect(await addressOf(gateway, PROXY, headers)).toBe(expected);
  });
});

it.each([
  'unknown',
  '_hidden',
  'garbage',
  '192.0.2.0/24',
  '198.51.100.7, x',
  '198.51.100.7, unknown, ,',
  '',
  ',',
  '10.0.0.2, 10.9.9.9',
])(
  'a trusted proxy that says %j leaves it to the visitor token',
  async (value) => {
    const gateway = await openBehind(['10.0.0.0/8']);
    const at = { from: PROXY, headers: { 'x-forwarded-for': value } };
    const { visitor, code } = await gateway.chat({}, at);
    const session = await gateway.write('GET', `/v1/sessions/${code}`);
    expect(await session.json()).toMatchObject({ address: null });
    expect((await gateway.visit({ visitor }, at)).verdict).toBe('admitted');
    await gateway.write('POST', '/v1/bans', { session: code });
    expect((await gateway.visit({ visitor }, at)).verdict).toBe('refused');
    expect((await gateway.startSession({ visitor }, at)).status).toBe(403);
    expect((await gateway.visit({}, at)).verdict).toBe('admitted');
  },
);

describe('a trusted proxy', () => {
  const trusting = () => openBehind(['10.0.0.0/8', '2001:db8:9::/48']);

  it.each([
    PROXY,
    '10.0.0.0/16',
    '10.1.*.*',
    '9.255.255.250-10.0.0.3',
    '2001:db8:9::7',
    '2001:db8::/32',
  ])('can’t be banned: %s', async (value) => {
    const gateway = await trusting();
    const keys = [{ kind: 'ip', value }];
    const response = await gateway.write('POST', '/v1/bans', { keys });
    expect(response.status).toBe(422);
    const problem = await response.json();
    expect(problem).toMatchObject({ field: 'keys.0.value' });
    expect(problem.detail).toContain('TRUST_PROXY');
  });

  it('can’t be banned by vendors’ programs', async () => {
    const gateway = await trusting();
    const zendesk = await gateway.write('POST', '/api/v2/bans', {
      ip_address: PROXY,
    });
    expect(zendesk.status).toBe(422);
    const acquire = await gateway.write('POST', '/api/v1/crm/block-visitor', {
      ...{ data: ['203.0.113.7', PROXY], type: 'ip', blockTill: null },
    });
    expect(acquire.status).toBe(400);
    const bans = await gateway.write('GET', '/v1/bans');
    expect(await bans.json()).toEqual({ data: [] });
  });

  it('refuses nobody by a ban of an earlier time', async () => {
    const before = await openGateway();
    const from = '198.51.100.7';
    await before.ban({ ip: '198.51.100.0/24' });
    const gateway = await openGateway({
      database: before.database,
      trust: { networks: [parsed(from)], header: 'x-forwarded-for' },
    });
    expect((await gateway.visit({}, { from })).verdict).toBe('admitted');
    expect((await gateway.startSession({}, { from })).status).toBe(201);
  });
});

it('a preflight allows what only proxies say to no page', async () => {
  const gateway = await openGateway();
  const allowed = async (route: string, wanted: string) => {
    const response = await gateway.ask(`/v1/sites/default/${route}`, {
      method: 'OPTIONS',
      headers: {
        origin: 'http://localhost',
        'access-control-request-headers': wanted,
      },
    });
    return response.headers.get('access-control-allow-headers');
  };
  const names = [
    ...HEADERS,
    'X-Forwarded-For',
    'x-forwarded-host',
    'x-client-ip',
    'fastly-client-ip',
    'x-cluster-client-ip',
    'x-envoy-external-address',
    'via',
  ];
  for (const route of ['visits', 'sessions', 'list']) {
    for (const name of names) {
      expect(await allowed(route, name), name).toBeNull();
    }
    const wanted = ['traceparent', ...names, 'x-app'].join(', ');
    expect(await allowed(route, wanted)).toBe('traceparent,x-app');
  }
});
