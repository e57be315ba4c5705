import { request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { parseNetwork } from '../../../src/gateway/keys/address';
import { COMMAND_LINE } from '../../../src/gateway/auth/command-line';
import { putSite } from '../../../src/gateway/sites/put-site';
import { openGateway } from '../support/harness';
import { serveBothWays } from '../support/serve-both-ways';

const VISITS = '/v1/sites/shop/visits';
const ORIGIN = 'https://shop.example';
const BANNED = '203.0.113.24';
const TRUSTED = {
  networks: ['127.0.0.1', '::1'].flatMap((text) => parseNetwork(text) ?? []),
  header: 'x-forwarded-for',
};

interface Asked {
  method?: string;
  path?: string;
  /** Two headers of one name: a list. */
  headers?: Record<string, string | string[]>;
  body?: string;
  /** Sends the body in chunks, without its length. */
  chunked?: boolean;
}

/** Asks as any client may: `fetch` would put the headers right. */
const askRaw = async (
  server: string,
  { method = 'POST', path = VISITS, headers, body = '{}', chunked }: Asked,
) => {
  const { hostname, port, host } = new URL(server);
  const outgoing = request({
    ...{ hostname, port, method, path, agent: false },
    headers: {
      ...{ host, origin: ORIGIN, 'content-type': 'text/plain' },
      'x-forwarded-for': '198.51.100.7',
      ...(!chunked && { 'content-length': String(Buffer.byteLength(body)) }),
      ...headers,
    },
  });
  if (chunked) outgoing.write(body);
  outgoing.end(chunked ? '' : body);
  const incoming = await new Promise<import('node:http').IncomingMessage>(
    (resolve, reject) => outgoing.on('response', resolve).on('error', reject),
  );
  const answered = { ...incoming.headers };
  delete answered.date;
  return {
    status: incoming.statusCode,
    headers: answered,
    // Drawn anew for each ban and shield.
    body: (await buffer(incoming))
      .toString()
      .replace(/[A-Z0-9]{4}-[A-Z0-9]{4}/g, 'REFERENCE')
      .replace(/key=[\w-]+/, 'key=KEY'),
  };
};

/** A gateway whose sites want all that a site may want of a visit. */
const serveGateway = async (
  options: Parameters<typeof openGateway>[0] = {},
) => {
  const gateway = await openGateway({
    ...{ trust: TRUSTED, metricsToken: 'to read them', ...options },
  });
  await gateway.site('shop');
  const add = (id: string, draft: object) =>
    putSite(
      gateway.db,
      gateway.secrets,
      { id, origins: { set: [ORIGIN] }, ...draft },
      { by: COMMAND_LINE, at: gateway.now() },
    );
  await add('members', { admits: 'signed-in' });
  await add('shut', {});
  await add('watching', { observe: true });
  const until = new Date(gateway.now() + 60_000).toISOString();
  const shield = await gateway.write('PUT', '/v1/sites/shut/shield', {
    ...{ admits: 'nobody', until },
  });
  expect(shield.status).toBe(200);
  await gateway.ban({ ip: BANNED });
  return { gateway, ...(await serveBothWays(gateway)) };
};

/** What of a gateway shows that it was asked. */
const findTraces = async ({
  gateway: { deps, db },
}: Awaited<ReturnType<typeof serveGateway>>) => {
  await deps.sightings.flush();
  const sightings = await db
    .selectFrom('site_sightings')
    .selectAll()
    .orderBy('site')
    .orderBy('outcome')
    .orderBy('origin')
    .execute();
  const metrics = (await deps.metrics?.render()) ?? '';
  return {
    sightings,
    counts: metrics
      .split('\n')
      .filter((line) => /^doorlist_(visits|requests)_total/.test(line)),
  };
};

const visitor = (token: string) => JSON.stringify({ visitor: token });

/** Answered without the app. */
const SHORT: Record<string, Asked> = {
  'a visit': {},
  'a visit without an origin': { headers: { origin: [] } },
  'a visit in JSON': { headers: { 'content-type': 'application/json' } },
  'a visit with a charset': {
    headers: { 'content-type': 'Text/Plain; charset=UTF-8' },
  },
  'an empty body': { body: '' },
  'a script that names itself': {
    body: '{"script":"1.2.3","wrong":"maxAge,whenRefused,none"}',
  },
  'a field that nobody knows': { body: '{"colour":"red"}' },
  'a cookie of somebody else': { headers: { cookie: 'session=1' } },
  'another address': { headers: { 'x-forwarded-for': '2001:db8::7' } },
  'two forwarding headers': {
    headers: { 'x-forwarded-for': ['192.0.2.1', '192.0.2.2'] },
  },
  'no address': { headers: { 'x-forwarded-for': [] } },
  'an address that is none': { headers: { 'x-forwarded-for': 'me' } },
  'a site that only observes': { path: '/v1/sites/watching/visits' },
};

/** Left to the app, which has seen nothing of it. */
const LEFT: Record<string, Asked> = {
  'a banned address': { headers: { 'x-forwarded-for': BANNED } },
  'a banned address where nobody is refused': {
    path: '/v1/sites/watching/visits',
    headers: { 'x-forwarded-for': BANNED },
  },
  'a visitor token': { body: visitor('$token') },
  'a visitor cookie': { headers: { cookie: 'doorlist_visitor=$token' } },
  'a wrong visitor token': { body: visitor('nobody.signed') },
  'a wrong visitor cookie': { headers: { cookie: 'doorlist_visitor=x' } },
  'an identity that proves nothing': { body: '{"identity":"a.b.c"}' },
  'a foreign origin': { headers: { origin: 'https://other.example' } },
  'two origins': { headers: { origin: [ORIGIN, ORIGIN] } },
  'the origin null': { headers: { origin: 'null' } },
  'no such site': { path: '/v1/sites/none/visits' },
  'no site id': { path: '/v1/sites/-none/visits' },
  'a site in capitals': { path: '/v1/sites/SHOP/visits' },
  'a site behind its shield': { path: '/v1/sites/shut/visits' },
  'a site for who is signed in': { path: '/v1/sites/members/visits' },
  'a parameter': { path: `${VISITS}?x=1` },
  'a slash behind': { path: `${VISITS}/` },
  'no JSON': { body: '{' },
  'a list': { body: '[]' },
  'a field of another type': { body: '{"visitor":1}' },
  'a version that is none': { body: '{"script":"new"}' },
  'half a character': { body: '{"colour":"\\ud800"}' },
  'no UTF-8': { headers: { 'content-type': 'text/plain; charset=latin1' } },
  'a type that is not taken': { headers: { 'content-type': 'text/html' } },
  'two types': {
    headers: { 'content-type': ['text/plain', 'application/xml'] },
  },
  'no type': { headers: { 'content-type': [] } },
  'too large a body': { body: `"${'x'.repeat(65 * 1024)}"` },
  'a body in chunks': { chunked: true },
  'a host that is none': { headers: { host: 'a b' } },
  'a host with a path': { headers: { host: 'shop.example/x' } },
  'no method of it': { method: 'PUT' },
  'a preflight': {
    method: 'OPTIONS',
    headers: { 'access-control-request-headers': 'x-trace' },
  },
};

const withToken = (asked: Asked, token: string): Asked =>
  JSON.parse(JSON.stringify(asked).replaceAll('$token', token)) as Asked;

describe('a visit is answered and counted the short way as by the app:', () => {
  it.each([
    ...Object.entries(SHORT).map((row) => [...row, []] as const),
    ...Object.entries(LEFT).map((row) => [...row, [row[1]]] as const),
  ])('%s', async (_, given, left) => {
    const [short, long] = await Promise.all([serveGateway(), serveGateway()]);
    const token = short.gateway.secrets.signVisitor('vone');
    const asked = withToken(given, token);
    const ours = await askRaw(short.front, asked);
    expect(ours).toEqual(await askRaw(long.plain, asked));
    expect(await findTraces(short)).toEqual(await findTraces(long));
    expect(short.toApp).toHaveLength(left.length);
  });
});

it('the short way counts requests as the app does', async () => {
  const { front, plain } = await serveGateway({ rateLimit: 3 });
  const statuses: (number | undefined)[] = [];
  for (const asked of [{}, LEFT['no JSON'], {}, {}]) {
    statuses.push((await askRaw(front, asked ?? {})).status);
  }
  expect(statuses).toEqual([200, 400, 200, 429]);
  expect((await askRaw(plain, {})).status).toBe(429);
});

it('the short way logs requests as the app does', async () => {
  const lines = async (way: 'front' | 'plain') => {
    const both = await serveGateway();
    await askRaw(both[way], {});
    const [line = ''] = both.gateway
      .log()
      .split('\n')
      .filter((one) => one.includes('/visits'));
    const { time, ms, ...logged } = JSON.parse(line) as Record<string, unknown>;
    expect([typeof time, typeof ms]).toEqual(['number', 'number']);
    return logged;
  };
  expect(await lines('front')).toEqual(await lines('plain'));
});

it('a visit the short way sees the ban that was answered before it', async () => {
  const { gateway, front } = await serveGateway();
  for (let round = 0; round < 20; round += 1) {
    const from = `192.0.2.${round}`;
    const headers = { 'x-forwarded-for': from };
    const before = await askRaw(front, { headers });
    await gateway.ban({ ip: from });
    const after = await askRaw(front, { headers });
    expect([before.body, after.body]).toEqual([
      expect.stringContaining('"admitted"'),
      expect.stringContaining('"refused"'),
    ]);
  }
});
