import { describe, expect, it } from 'vitest';
import { rotateSiteKey } from '../../../../src/gateway/identity/identity-keys';
import { openGateway, VISITOR, type TestGateway } from '../../support/harness';
import { DAY, identityOf } from '../../support/sign-identity';

const SERVER = '192.0.2.80';

interface Ask {
  key?: string | undefined;
  site?: string;
  headers?: Record<string, string>;
}

/** Asks as the chat server of a site does. */
const verify = (
  gateway: TestGateway,
  body: unknown,
  { site = 'default', headers, ...more }: Ask = {},
) => {
  const key = 'key' in more ? more.key : gateway.secrets.chatServerKey(site, 1);
  return gateway.ask(`/v1/sites/${site}/verify`, {
    method: 'POST',
    from: SERVER,
    json: body,
    headers: { 'content-type': 'application/json', ...headers },
    ...(key !== undefined && { token: key }),
  });
};

describe('a site’s chat server that verifies a chat', () => {
  it('learns that it is admitted, and its code', async () => {
    const gateway = await openGateway();
    const { token, code } = await gateway.chat();
    const response = await verify(gateway, { token });
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toEqual({
      verdict: 'admitted',
      code,
      person: null,
    });
  });

  it('learns at once that its visitor was blocked, and unblocked', async () => {
    const gateway = await openGateway();
    const { token, code } = await gateway.chat();
    const verdict = async () =>
      ((await (await verify(gateway, { token })).json()) as { verdict: string })
        .verdict;
    const blocked = await gateway.write('POST', '/v1/bans', {
      session: code,
      kinds: ['visitor'],
    });
    const { id } = (await blocked.json()) as { id: number };
    expect(await verdict()).toBe('refused');
    await gateway.lift(id);
    expect(await verdict()).toBe('admitted');
    // By the address that the chat began at, not by that of the chat server.
    await gateway.ban({ ip: SERVER });
    expect(await verdict()).toBe('admitted');
    await gateway.ban({ ip: '203.0.113.0/24' });
    expect(await verdict()).toBe('refused');
  });

  it('learns who its own site’s server proved the visitor to be', async () => {
    const gateway = await openGateway();
    await gateway.site('shop');
    const ana = { email: 'ana@example.com', acquire: '872' };
    const identity = identityOf(gateway, ana);
    const { token, visitor } = await gateway.chat({
      identity,
      claims: { phone: '+49 30 1234567' },
    });
    expect(await (await verify(gateway, { token })).json()).toMatchObject({
      person: ana,
    });
    // Another site's server proved nothing here.
    const there = await gateway.chat({ visitor }, { site: 'shop' });
    const answer = await verify(
      gateway,
      { token: there.token },
      { site: 'shop' },
    );
    expect(await answer.json()).toMatchObject({ person: null });
  });

  it('is told of a chat that is over', async () => {
    const gateway = await openGateway();
    const { token, stream } = await gateway.chat();
    await gateway.ask(stream.replace('events', 'ended'), { method: 'POST' });
    const response = await verify(gateway, { token });
    expect(response.status).toBe(410);
    expect(await response.json()).toMatchObject({ code: 'session_ended' });
  });

  it.each([
    ['that nobody was given', 'x'.repeat(43), 404, 'session_not_found'],
    ['of another shape', 'short', 422, 'invalid'],
    ['with a space', `${'x'.repeat(42)} `, 422, 'invalid'],
    ['that is a number', 17, 422, 'invalid'],
    ['that is null', null, 422, 'invalid'],
    ['that is missing', undefined, 422, 'invalid'],
  ])('is told of a token %s', async (_, token, status, code) => {
    const gateway = await openGateway();
    const response = await verify(gateway, { token });
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ code, field: 'token' });
  });

  it('is told of a token of another site, and of a visitor’s token', async () => {
    const gateway = await openGateway();
    await gateway.site('shop');
    const { token, visitor } = await gateway.chat();
    expect((await verify(gateway, { token }, { site: 'shop' })).status).toBe(
      404,
    );
    expect((await verify(gateway, { token: visitor })).status).toBe(422);
  });

  it('is told of a field that is unknown, and of a body that is no JSON', async () => {
    const gateway = await openGateway();
    const { token } = await gateway.chat();
    const response = await verify(gateway, { token, ip: VISITOR });
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ field: 'ip' });
    const bad = await gateway.ask('/v1/sites/default/verify', {
      method: 'POST',
      body: '{',
      token: gateway.secrets.chatServerKey('default', 1),
      headers: { 'content-type': 'application/json' },
    });
    expect(bad.status).toBe(400);
  });

  it('changes nothing by asking', async () => {
    const gateway = await openGateway();
    const { token } = await gateway.chat();
    const read = async () =>
      JSON.stringify([
        await gateway.db.selectFrom('sessions').selectAll().execute(),
        await gateway.db.selectFrom('changes').selectAll().execute(),
        await gateway.db.selectFrom('bans').selectAll().execute(),
      ]);
    const before = await read();
    gateway.pass(1000);
    await verify(gateway, { token });
    expect(await read()).toBe(before);
  });

  it('is limited like every caller', async () => {
    const gateway = await openGateway({ rateLimit: 3 });
    const { token } = await gateway.chat();
    const statuses = [];
    for (let index = 0; index < 4; index += 1) {
      statuses.push((await verify(gateway, { token })).status);
    }
    expect(statuses).toEqual([200, 200, 200, 429]);
  });
});

describe('the key of a site’s chat server', () => {
  it.each([
    ['no key', () => undefined],
    ['an empty key', () => ''],
    ['a wrong key', () => 'x'.repeat(43)],
    ['a longer key', (key: string) => `${key}x`],
    ['a shorter key', (key: string) => key.slice(1)],
    ['the key in capitals', (key: string) => key.toUpperCase()],
  ])('is not %s', async (_, change) => {
    const gateway = await openGateway();
    const { token } = await gateway.chat();
    const key = change(gateway.secrets.chatServerKey('default', 1));
    const response = await verify(gateway, { token }, { key });
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe('Bearer');
    expect(await response.json()).toMatchObject({
      code: 'unauthorized',
      field: 'authorization',
      detail: expect.stringContaining('doorlist site key default'),
    });
  });

  it('is not the key for identities, an agent’s token, or another site’s key', async () => {
    const gateway = await openGateway();
    await gateway.site('shop');
    const { token } = await gateway.chat();
    for (const key of [
      gateway.secrets.identityKey('default', 1),
      gateway.secrets.chatServerKey('shop', 1),
      await gateway.token('owner'),
    ]) {
      expect((await verify(gateway, { token }, { key })).status).toBe(401);
    }
  });

  it('is neither stored nor logged, right or wrong', async () => {
    const gateway = await openGateway();
    const { token } = await gateway.chat();
    const key = gateway.secrets.chatServerKey('default', 1);
    await verify(gateway, { token });
    await verify(gateway, { token }, { key: 'wrong-key' });
    await rotateSiteKey(gateway, 'default', gateway.now());
    const rows = await gateway.db
      .selectFrom('identity_keys')
      .selectAll()
      .execute();
    expect(JSON.stringify(rows) + gateway.log()).not.toContain(key);
    expect(gateway.log()).not.toContain('wrong-key');
    expect(gateway.log()).not.toContain(token);
  });

  it('that was replaced is accepted until the new one was in use for a day', async () => {
    const gateway = await openGateway();
    const { token } = await gateway.chat();
    const statusWith = async (generation: number) => {
      const key = gateway.secrets.chatServerKey('default', generation);
      return (await verify(gateway, { token }, { key })).status;
    };
    expect(await statusWith(2)).toBe(401);
    await rotateSiteKey(gateway, 'default', gateway.now());
    // Whoever signs identities may have the new key long before.
    const identity = identityOf(
      gateway,
      { email: 'ana@example.com' },
      { generation: 2 },
    );
    await gateway.visit({ identity });
    gateway.pass(2 * DAY);
    expect(await statusWith(1)).toBe(200);
    expect(await statusWith(2)).toBe(200);
    gateway.pass(DAY);
    expect(await statusWith(1)).toBe(401);
    expect(await statusWith(2)).toBe(200);
    await rotateSiteKey(gateway, 'default', gateway.now());
    await rotateSiteKey(gateway, 'default', gateway.now());
    expect(await statusWith(2)).toBe(401);
  });
});

describe('a browser that verifies a chat', () => {
  it.each(['http://127.0.0.1:8788', 'https://evil.example', 'null'])(
    'is refused and reads nothing, on a page of %s',
    async (origin) => {
      const gateway = await openGateway();
      const { token } = await gateway.chat();
      const response = await verify(
        gateway,
        { token },
        { headers: { origin } },
      );
      expect(response.status).toBe(403);
      expect(await response.json()).toMatchObject({
        code: 'origin_not_allowed',
      });
      expect(response.headers.get('access-control-allow-origin')).toBeNull();
      expect(response.headers.get('set-cookie')).toBeNull();
    },
  );

  it.each(['default', 'nowhere'])(
    'may not even announce it, on the site %s',
    async (site) => {
      const gateway = await openGateway();
      const response = await gateway.ask(`/v1/sites/${site}/verify`, {
        method: 'OPTIONS',
        headers: {
          origin: 'http://127.0.0.1:8788',
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'authorization',
        },
      });
      expect(response.status).toBe(403);
      for (const name of ['origin', 'headers', 'methods']) {
        const header = `access-control-allow-${name}`;
        expect(response.headers.get(header)).toBeNull();
      }
    },
  );

  it('gets no CORS headers with any error', async () => {
    const gateway = await openGateway({ rateLimit: 1 });
    const headers = { origin: 'https://evil.example' };
    for (const status of [403, 429]) {
      const response = await verify(gateway, {}, { headers });
      expect(response.status).toBe(status);
      expect(response.headers.get('access-control-allow-origin')).toBeNull();
    }
  });
});

it('the chat server of an unknown site is told so', async () => {
  const gateway = await openGateway();
  const response = await verify(gateway, {}, { site: 'nowhere' });
  expect(response.status).toBe(404);
  expect(await response.json()).toMatchObject({ code: 'site_not_found' });
});
