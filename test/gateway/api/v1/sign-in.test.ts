import { describe, expect, it } from 'vitest';
import { openGateway, type TestGateway } from '../../support/harness';

const EMAIL = 'ada@example.com';
const PASSWORD = 'correct horse';

const signIn = (
  gateway: TestGateway,
  given: object = {},
  headers: Record<string, string> = {},
) =>
  gateway.ask('/v1/sign-in', {
    method: 'POST',
    json: { email: EMAIL, password: PASSWORD, ...given },
    headers,
  });

const openWithAda = async (options: Parameters<typeof openGateway>[0] = {}) => {
  const gateway = await openGateway(options);
  await gateway.user(EMAIL, 'agent', PASSWORD);
  return gateway;
};

const me = (gateway: TestGateway, headers: Record<string, string>) =>
  gateway.ask('/v1/me', { headers });

const cookieOf = (response: Response) =>
  (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';

describe('signing in', () => {
  it('returns a token, and a cookie that scripts cannot read', async () => {
    const gateway = await openWithAda();
    const response = await signIn(gateway);
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const { token, expiresAt, role } = await response.json();
    expect(role).toBe('agent');
    expect(Date.parse(expiresAt)).toBe(gateway.now() + 3600_000);
    const [cookie = '', device = ''] = response.headers.getSetCookie();
    expect(device).toMatch(
      /^__Host-doorlist-device=1\..+; HttpOnly; Secure; SameSite=Strict$/,
    );
    expect(cookie.split('; ').sort()).toEqual(
      [
        `__Host-doorlist=${token}`,
        'HttpOnly',
        'Max-Age=3600',
        'Path=/',
        'SameSite=Strict',
        'Secure',
      ].sort(),
    );
    expect(
      await (await me(gateway, { cookie: cookieOf(response) })).json(),
    ).toMatchObject({ email: EMAIL, role: 'agent', sites: null });
    expect(
      (await me(gateway, { authorization: `Bearer ${token}` })).status,
    ).toBe(200);
  });

  it('accepts every spelling of an email', async () => {
    const gateway = await openWithAda();
    expect((await signIn(gateway, { email: ' ADA@Example.com ' })).status).toBe(
      200,
    );
  });

  it('stores only a hash of the token', async () => {
    const gateway = await openWithAda();
    const { token } = await (await signIn(gateway)).json();
    const rows = await gateway.db.selectFrom('tokens').selectAll().execute();
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('responds alike to a wrong password and to an unknown user', async () => {
    const gateway = await openWithAda();
    const wrong = await signIn(gateway, { password: 'wrong horse' });
    const nobody = await signIn(gateway, { email: 'bob@example.com' });
    expect([wrong.status, nobody.status]).toEqual([401, 401]);
    expect(wrong.headers.get('set-cookie')).toBeNull();
    expect(await nobody.text()).toBe(await wrong.text());
  });

  it('returns a signed-in person’s own address alone', async () => {
    const gateway = await openWithAda();
    const cookie = cookieOf(await signIn(gateway));
    expect(await (await me(gateway, { cookie })).json()).toMatchObject({
      address: '203.0.113.24',
      addressesTrusted: true,
    });
  });
});

describe('a sign-in ends', () => {
  it('by signing out', async () => {
    const gateway = await openWithAda();
    const cookie = cookieOf(await signIn(gateway));
    const out = await gateway.ask('/v1/sign-out', {
      method: 'POST',
      headers: { cookie },
    });
    expect(out.status).toBe(204);
    expect(out.headers.get('set-cookie')).toMatch(
      /^__Host-doorlist=; Max-Age=0/,
    );
    expect((await me(gateway, { cookie })).status).toBe(401);
  });

  it('after its time', async () => {
    const gateway = await openWithAda({ sessionTtl: 60 });
    const cookie = cookieOf(await signIn(gateway));
    gateway.pass(59_999);
    expect((await me(gateway, { cookie })).status).toBe(200);
    gateway.pass(1);
    const over = await me(gateway, { cookie });
    expect(over.status).toBe(401);
    expect(over.headers.get('www-authenticate')).toBe('Bearer');
    expect(await over.json()).toMatchObject({ code: 'unauthorized' });
  });

  it('when the password is changed', async () => {
    const gateway = await openWithAda();
    const cookie = cookieOf(await signIn(gateway));
    await gateway.user(EMAIL, 'agent', 'another horse');
    expect((await me(gateway, { cookie })).status).toBe(401);
    expect((await signIn(gateway)).status).toBe(401);
  });

  it('without ending programs’ tokens', async () => {
    const gateway = await openGateway();
    const token = await gateway.token('agent');
    await gateway.ask('/v1/sign-out', { method: 'POST', token });
    expect((await gateway.ask('/v1/me', { token })).status).toBe(200);
  });
});

describe('failed sign-ins', () => {
  const fail = (gateway: TestGateway, from = '203.0.113.24') =>
    gateway.ask('/v1/sign-in', {
      method: 'POST',
      json: { email: EMAIL, password: 'wrong horse' },
      from,
    });

  it('are throttled, one after the other or all at once', async () => {
    const gateway = await openWithAda();
    const answers = await Promise.all(
      Array.from({ length: 14 }, () => fail(gateway)),
    );
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([
      ...Array.from({ length: 10 }, () => 401),
      ...Array.from({ length: 4 }, () => 429),
    ]);
    // Even with the right password; but not from elsewhere.
    const locked = await signIn(gateway);
    expect(locked.status).toBe(429);
    expect(Number(locked.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await locked.json()).toMatchObject({ code: 'rate_limited' });
    expect((await fail(gateway, '192.0.2.1')).status).toBe(401);
  });

  it('of one IPv6 network are counted together', async () => {
    const gateway = await openWithAda();
    for (let host = 1; host <= 10; host += 1) {
      expect((await fail(gateway, `2001:db8::${host}`)).status).toBe(401);
    }
    expect((await fail(gateway, '2001:db8::ffff')).status).toBe(429);
    expect((await fail(gateway, '2001:db8:0:1::1')).status).toBe(401);
  });

  it('no longer count after a good one', async () => {
    const gateway = await openWithAda();
    for (let round = 0; round < 2; round += 1) {
      for (let attempt = 0; attempt < 9; attempt += 1) await fail(gateway);
      expect((await signIn(gateway)).status).toBe(200);
    }
  });
});

describe('a request of the agents’ API', () => {
  it.each([
    ['of another site', 'https://evil.example'],
    ['of another port', 'http://localhost:8788'],
    ['of nowhere', 'null'],
  ])('from a page %s is not taken', async (_, origin) => {
    const gateway = await openWithAda();
    const response = await signIn(gateway, {}, { origin });
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ code: 'origin_not_allowed' });
    const rows = await gateway.db.selectFrom('tokens').selectAll().execute();
    expect(rows).toEqual([]);
  });

  it('from the gateway’s own pages is accepted', async () => {
    const gateway = await openWithAda();
    const origin = 'http://localhost';
    expect((await signIn(gateway, {}, { origin })).status).toBe(200);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', ''])(
    'of type %j is refused',
    async (type) => {
      const gateway = await openWithAda();
      const response = await signIn(gateway, {}, { 'content-type': type });
      expect(response.status).toBe(415);
      expect(await response.json()).toMatchObject({
        code: 'unsupported_media_type',
        field: 'content-type',
      });
    },
  );

  it('has no response that other origins can read', async () => {
    const gateway = await openWithAda();
    const { headers } = await gateway.ask('/v1/me', {
      token: await gateway.token(),
      headers: { origin: 'https://evil.example' },
    });
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });
});
