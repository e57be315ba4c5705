import { describe, expect, it } from 'vitest';
import { openOpenId } from '../../../../src/gateway/auth/open-id';
import type { SignedIn } from '../../../../src/protocol/people';
import type { NewSecondFactor } from '../../../../src/protocol/second-factor';
import { codeOf } from '../../support/code-of';
import { openGateway, type TestGateway } from '../../support/harness';
import { startOpenIdProvider } from '../../support/open-id-provider';

const EMAIL = 'ada@example.com';
const PASSWORD = 'correct horse';
const MINE = '/v1/me/second-factor';
const PUBLIC = 'https://bans.example.com';

type Init = NonNullable<Parameters<TestGateway['ask']>[1]>;

const signIn = async (gateway: TestGateway) => {
  const response = await gateway.ask('/v1/sign-in', {
    ...{ method: 'POST', json: { email: EMAIL, password: PASSWORD } },
  });
  expect(response.status).toBe(200);
  return (await response.json()) as SignedIn;
};

const require = async ({ write }: TestGateway, secondFactorRequired = true) => {
  const response = await write('PUT', '/v1/settings', { secondFactorRequired });
  expect([response.status, await response.json()]).toEqual([
    200,
    { secondFactorRequired, agentOrigins: [], cardOrigins: [] },
  ]);
};

const statusOf = async ({ ask }: TestGateway, path: string, init: Init) =>
  (await ask(path, init)).status;

/** Sets a second factor as who signs in so. */
const setFactor = async (
  { ask, now }: TestGateway,
  init: Init,
  password: object = { password: PASSWORD },
) => {
  const write = (path: string, json: object) =>
    ask(path, { ...init, method: 'POST', json });
  const begun = await write(MINE, password);
  if (begun.status !== 201) return begun;
  const { secret } = (await begun.json()) as NewSecondFactor;
  const code = codeOf(secret, now());
  return write(`${MINE}/confirm`, { code });
};

describe('where everybody has to have a second factor', () => {
  it('who has none sets one before anything else, and goes on', async () => {
    const gateway = await openGateway();
    await gateway.user(EMAIL, 'owner', PASSWORD);
    await require(gateway);
    const { token, mustSetSecondFactor } = await signIn(gateway);
    expect(mustSetSecondFactor).toBe(true);
    const me = await gateway.ask('/v1/me', { token });
    expect(await me.json()).toMatchObject({ mustSetSecondFactor: true });
    for (const path of [
      ...['/v1/bans', '/v1/sessions', '/v1/sessions/stream', '/v1/users'],
      ...['/v1/me/sign-ins', '/v1/sites', '/api/v2/bans'],
      '/api/v1/crm/block-visitor',
    ]) {
      const response = await gateway.ask(path, { token });
      expect(response.status, path).toBe(403);
      expect(await response.text()).toContain('Set one before anything else');
    }
    const refused = await gateway.ask('/v1/bans', { token });
    expect(await refused.json()).toMatchObject({
      code: 'second_factor_required',
    });
    expect((await setFactor(gateway, { token })).status).toBe(200);
    expect(await statusOf(gateway, '/v1/bans', { token })).toBe(200);
    const after = await gateway.ask('/v1/me', { token });
    expect(await after.json()).not.toHaveProperty('mustSetSecondFactor');
  });

  it('sign-ins of before go on, tokens too, and passwords of programs do not', async () => {
    const gateway = await openGateway();
    await gateway.user(EMAIL, 'owner', PASSWORD);
    const { token } = await signIn(gateway);
    const basic = `Basic ${Buffer.from(`${EMAIL}:${PASSWORD}`).toString('base64')}`;
    const byPassword = () =>
      statusOf(gateway, '/api/v2/bans', { headers: { authorization: basic } });
    expect(await byPassword()).toBe(200);
    await require(gateway);
    await gateway.idle();
    expect(await statusOf(gateway, '/v1/bans', { token })).toBe(200);
    const program = { token: await gateway.token() };
    expect(await statusOf(gateway, '/v1/bans', program)).toBe(200);
    await expect.poll(byPassword).toBe(401);
  });

  it('who takes it off, or has it taken off, has to set another', async () => {
    const gateway = await openGateway();
    const { id } = await gateway.user(EMAIL, 'agent', PASSWORD);
    const { token } = await signIn(gateway);
    expect((await setFactor(gateway, { token })).status).toBe(200);
    await require(gateway);
    const path = `/v1/users/${id}/second-factor`;
    expect((await gateway.write('DELETE', path)).status).toBe(204);
    expect(await statusOf(gateway, '/v1/bans', { token })).toBe(403);
    gateway.pass(60_000);
    expect((await setFactor(gateway, { token })).status).toBe(200);
    expect(await statusOf(gateway, '/v1/bans', { token })).toBe(200);
  });

  it('switched off, nobody has to, at once', async () => {
    const gateway = await openGateway();
    await gateway.user(EMAIL, 'agent', PASSWORD);
    await require(gateway);
    const { token } = await signIn(gateway);
    await require(gateway, false);
    expect(await statusOf(gateway, '/v1/bans', { token })).toBe(200);
    expect(await signIn(gateway)).not.toHaveProperty('mustSetSecondFactor');
    const rows = await gateway.db
      .selectFrom('audit')
      .selectAll()
      .orderBy('id')
      .execute();
    const lines = rows.filter(({ action }) => action === 'change settings');
    expect(lines.map(({ detail }) => JSON.parse(detail))).toEqual([
      { secondFactorRequired: true },
      { secondFactorRequired: false },
    ]);
  });

  it.each([
    [{ secondFactorRequired: 'yes' }, 'secondFactorRequired'],
    [{ secondFactor: true }, 'secondFactor'],
  ])('refuses %j', async (json, field) => {
    const { write } = await openGateway();
    const response = await write('PUT', '/v1/settings', json);
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ field });
  });
});

describe('who signs in by OpenID Connect alone', () => {
  const openAda = async () => {
    const account = { email: EMAIL, email_verified: true };
    const provider = await startOpenIdProvider(PUBLIC, account);
    const openId = openOpenId(provider.env, PUBLIC);
    if (!openId) throw new Error('no provider');
    const gateway = await openGateway({ openId, publicUrl: PUBLIC });
    await gateway.write('POST', '/v1/users', { email: EMAIL, role: 'agent' });
    await require(gateway);
    const cookieOf = (response: Response, name: string) =>
      response.headers
        .getSetCookie()
        .find((cookie) => cookie.startsWith(`__Host-${name}=`))
        ?.split(';')[0] ?? '';
    const begun = await gateway.ask('/v1/sign-in/openid');
    const back = await provider.visit(begun.headers.get('location') ?? '');
    const done = await gateway.ask(back.pathname + back.search, {
      headers: { cookie: cookieOf(begun, 'doorlist-openid') },
    });
    const cookie = cookieOf(done, 'doorlist');
    const own = { cookie, origin: 'http://localhost' };
    return { gateway, init: { headers: own } };
  };

  it('sets a second factor without a password, having just signed in', async () => {
    const { gateway, init } = await openAda();
    expect(await statusOf(gateway, '/v1/bans', init)).toBe(403);
    expect((await setFactor(gateway, init, {})).status).toBe(200);
    expect(await statusOf(gateway, '/v1/bans', init)).toBe(200);
  });

  it('is asked to sign in again ten minutes later', async () => {
    const { gateway, init } = await openAda();
    gateway.pass(10 * 60_000 + 1);
    const late = await setFactor(gateway, init, { password: '' });
    expect(late.status).toBe(403);
    expect(await late.json()).toMatchObject({
      ...{ code: 'forbidden', field: 'password' },
      detail: expect.stringContaining('Sign out and in again'),
    });
  });

  it('who has a password gives it, however fresh the sign-in', async () => {
    const gateway = await openGateway();
    await gateway.user(EMAIL, 'agent', PASSWORD);
    const { token } = await signIn(gateway);
    const without = await setFactor(gateway, { token }, {});
    expect([without.status, await without.json()]).toMatchObject([
      422,
      { field: 'password', detail: 'Expected your password.' },
    ]);
  });
});
