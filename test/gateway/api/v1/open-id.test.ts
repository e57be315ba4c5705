import { describe, expect, it } from 'vitest';
import { openOpenId } from '../../../../src/gateway/auth/open-id';
import { openText, sealText } from '../../../../src/gateway/lib/seal-text';
import type { SignedIn } from '../../../../src/protocol/people';
import type { NewSecondFactor } from '../../../../src/protocol/second-factor';
import { codeOf } from '../../support/code-of';
import { openGateway, type TestGateway } from '../../support/harness';
import { startOpenIdProvider } from '../../support/open-id-provider';

const PUBLIC = 'https://bans.example.com';
const EMAIL = 'ada@example.com';
const ABOUT = 'attempt to sign in by OpenID';

const openWithProvider = async (
  account: { email?: string; email_verified?: unknown } = {},
) => {
  const provider = await startOpenIdProvider(PUBLIC, {
    ...{ email: EMAIL, email_verified: true, ...account },
  });
  const openId = openOpenId(provider.env, PUBLIC);
  if (!openId) throw new Error('no provider');
  const gateway = await openGateway({ openId, publicUrl: PUBLIC });
  return { gateway, provider, ada: await gateway.user(EMAIL, 'agent') };
};

const cookieOf = (response: Response, name: string) =>
  response.headers
    .getSetCookie()
    .find((cookie) => cookie.startsWith(`__Host-${name}=`))
    ?.split(';')[0] ?? '';

/** Leaves for the provider, and is about to come back. */
const leave = async ({
  gateway,
  provider,
}: Awaited<ReturnType<typeof openWithProvider>>) => {
  const begun = await gateway.ask('/v1/sign-in/openid');
  expect(begun.status).toBe(302);
  const cookie = cookieOf(begun, 'doorlist-openid');
  const back = await provider.visit(begun.headers.get('location') ?? '');
  return { begun, cookie, back };
};

const comeBack = (gateway: TestGateway, back: URL, cookie = '') =>
  gateway.ask(back.pathname + back.search, { headers: { cookie } });

const expectRefused = (response: Response, why = 'refused') => {
  expect(response.status).toBe(302);
  expect(response.headers.get('location')).toBe(
    `${PUBLIC}/console#openid=${why}`,
  );
  expect(cookieOf(response, 'doorlist')).toBe('');
};

describe('signing in by OpenID Connect', () => {
  it('signs in whose verified email an active user has, as any sign-in', async () => {
    const world = await openWithProvider({ email: 'ADA@example.com' });
    const { gateway, ada } = world;
    const { begun, cookie, back } = await leave(world);
    const there = new URL(begun.headers.get('location') ?? '');
    expect(Object.fromEntries(there.searchParams)).toMatchObject({
      ...{ response_type: 'code', code_challenge_method: 'S256' },
      ...{ scope: 'openid email', client_id: 'doorlist' },
      redirect_uri: `${PUBLIC}/v1/sign-in/openid/callback`,
    });
    expect(begun.headers.getSetCookie()[0]).toMatch(
      /; Max-Age=600; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    const answer = await comeBack(gateway, back, cookie);
    expect(answer.headers.get('location')).toBe(`${PUBLIC}/console`);
    const headers = { cookie: cookieOf(answer, 'doorlist') };
    const me = () => gateway.ask('/v1/me', { headers });
    expect(await (await me()).json()).toMatchObject({ email: EMAIL });
    const audit = await gateway.db
      .selectFrom('audit')
      .selectAll()
      .orderBy('id')
      .execute();
    const line = audit.find(({ action }) => action === 'sign in');
    expect(line).toMatchObject({ subject: String(ada.id) });
    expect(line?.detail).not.toContain(EMAIL);
    await gateway.write('PATCH', `/v1/users/${ada.id}`, { active: false });
    expect((await me()).status).toBe(401);
  });

  it('lets nobody else in: no stranger, nobody shut out', async () => {
    const world = await openWithProvider({ email: 'bob@example.com' });
    const { gateway } = world;
    const first = await leave(world);
    expectRefused(await comeBack(gateway, first.back, first.cookie), 'unknown');
    const bob = await gateway.user('bob@example.com', 'agent');
    await gateway.write('PATCH', `/v1/users/${bob.id}`, { active: false });
    const second = await leave(world);
    const answer = await comeBack(gateway, second.back, second.cookie);
    expectRefused(answer, 'unknown');
    const users = await gateway.db.selectFrom('users').select('id').execute();
    expect(users).toHaveLength(2);
  });

  it.each([false, undefined, 'true', 1])(
    'takes no email that the provider calls verified: %s',
    async (email_verified) => {
      const world = await openWithProvider({ email_verified });
      const { cookie, back } = await leave(world);
      expectRefused(await comeBack(world.gateway, back, cookie));
    },
  );

  it('asks for the second factor, too', async () => {
    const world = await openWithProvider();
    const { gateway } = world;
    const password = 'correct horse';
    const post = async <Answer>(path: string, json: object, token?: string) => {
      const init = { method: 'POST', json, ...(token && { token }) };
      return (await (await gateway.ask(path, init)).json()) as Answer;
    };
    const given = { email: EMAIL, password };
    const { token } = await post<SignedIn>('/v1/sign-in', given);
    const path = '/v1/me/second-factor';
    const made = await post<NewSecondFactor>(path, { password }, token);
    const code = () => codeOf(made.secret, gateway.now());
    await post(`${path}/confirm`, { code: code() }, token);
    gateway.pass(60_000);
    const { cookie, back } = await leave(world);
    const answer = await comeBack(gateway, back, cookie);
    expect(cookieOf(answer, 'doorlist')).toBe('');
    const { hash } = new URL(answer.headers.get('location') ?? '');
    const challenge = hash.replace('#challenge=', '');
    const entered = { challenge, code: code() };
    const signedIn = await post<SignedIn>('/v1/sign-in/second-factor', entered);
    expect(signedIn.role).toBe('agent');
  });

  it('leads to the console and nowhere else', async () => {
    const world = await openWithProvider();
    const { cookie, back } = await leave(world);
    back.searchParams.set('next', 'https://evil.example');
    back.searchParams.set('redirect_uri', 'https://evil.example');
    const answer = await world.gateway.ask(
      `http://evil.example${back.pathname}${back.search}`,
      { headers: { cookie } },
    );
    expect(answer.headers.get('location')).toBe(`${PUBLIC}/console`);
  });

  it('says that the provider is away', async () => {
    const world = await openWithProvider();
    world.provider.stop();
    const answer = await world.gateway.ask('/v1/sign-in/openid');
    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({ code: 'unavailable' });
  });

  it('is not there where no provider is set up', async () => {
    const gateway = await openGateway();
    for (const path of ['', '/callback?code=x']) {
      const answer = await gateway.ask(`/v1/sign-in/openid${path}`);
      expect(answer.status).toBe(404);
    }
    const options = await gateway.ask('/v1/sign-in');
    expect(await options.json()).toMatchObject({ openId: null });
  });
});

describe('an attack on it', () => {
  it.each<[string, (back: URL) => void]>([
    ['another state', (back) => back.searchParams.set('state', 'x')],
    ['no state', (back) => back.searchParams.delete('state')],
    [
      'another issuer',
      (back) => back.searchParams.set('iss', 'https://evil.example'),
    ],
    ['no issuer', (back) => back.searchParams.delete('iss')],
    ['another code', (back) => back.searchParams.set('code', 'x')],
    ['an error', (back) => back.searchParams.set('error', 'access_denied')],
  ])('with %s is refused', async (_, change) => {
    const world = await openWithProvider();
    const { cookie, back } = await leave(world);
    change(back);
    expectRefused(await comeBack(world.gateway, back, cookie));
  });

  it('in a browser that did not begin is refused', async () => {
    const world = await openWithProvider();
    const mine = await leave(world);
    const victim = await leave(world);
    expectRefused(await comeBack(world.gateway, mine.back));
    expectRefused(await comeBack(world.gateway, mine.back, victim.cookie));
    // With the victim's state, but the attacker's code: PKCE does not fit.
    const state = victim.back.searchParams.get('state') ?? '';
    mine.back.searchParams.set('state', state);
    expectRefused(await comeBack(world.gateway, mine.back, victim.cookie));
  });

  it('with a code that was used before is refused, and so is a late return', async () => {
    const world = await openWithProvider();
    const { gateway } = world;
    const { cookie, back } = await leave(world);
    const once = await comeBack(gateway, back, cookie);
    expect(cookieOf(once, 'doorlist-openid')).toBe('__Host-doorlist-openid=');
    expectRefused(await comeBack(gateway, back, cookie));
    const late = await leave(world);
    gateway.pass(600_000);
    expectRefused(await comeBack(gateway, late.back, late.cookie));
  });

  it('with a token for another nonce is refused', async () => {
    const world = await openWithProvider();
    const { gateway } = world;
    const { cookie, back } = await leave(world);
    const [name, sealed = ''] = cookie.split('=');
    const key = gateway.secrets.sealingKey;
    const attempt = JSON.parse(openText(key, sealed, ABOUT) ?? '') as object;
    const other = JSON.stringify({ ...attempt, nonce: 'another' });
    const forged = `${name}=${sealText(key, other, ABOUT)}`;
    expectRefused(await comeBack(gateway, back, forged));
    expectRefused(await comeBack(gateway, back, `${cookie}x`));
  });
});
