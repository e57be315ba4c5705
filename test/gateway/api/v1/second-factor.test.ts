import { describe, expect, it } from 'vitest';
import type { SignedIn } from '../../../../src/protocol/people';
import type {
  CodeNeeded,
  NewSecondFactor,
  RecoveryCodes,
} from '../../../../src/protocol/second-factor';
import type { InvitedUser } from '../../../../src/protocol/users';
import { codeOf } from '../../support/code-of';
import { openGateway, type TestGateway } from '../../support/harness';

const EMAIL = 'ada@example.com';
const PASSWORD = 'correct horse';
const MINE = '/v1/me/second-factor';
const MINUTE = 60_000;

type Init = Parameters<TestGateway['ask']>[1];

const post = (gateway: TestGateway, path: string, json: object, init?: Init) =>
  gateway.ask(path, { method: 'POST', json, ...init });

const signIn = (gateway: TestGateway, init?: Init) =>
  post(gateway, '/v1/sign-in', { email: EMAIL, password: PASSWORD }, init);

const challengeOf = async (response: Response) => {
  expect(response.status).toBe(202);
  expect(response.headers.getSetCookie()).toEqual([]);
  expect(response.headers.get('cache-control')).toBe('no-store');
  return ((await response.json()) as CodeNeeded).challenge;
};

const giveCode = (
  gateway: TestGateway,
  challenge: string,
  code: string,
  init?: Init,
) => post(gateway, '/v1/sign-in/second-factor', { challenge, code }, init);

/** Ada, signed in, with a second factor; the clock has left its first code. */
const openWithFactor = async (options?: Parameters<typeof openGateway>[0]) => {
  const gateway = await openGateway(options);
  const ada = await gateway.user(EMAIL, 'owner', PASSWORD);
  const { token } = (await (await signIn(gateway)).json()) as SignedIn;
  const mine = (json: object, path = '') =>
    post(gateway, `${MINE}${path}`, json, { token });
  const begun = await mine({ password: PASSWORD });
  expect(begun.status).toBe(201);
  const { secret } = (await begun.clone().json()) as NewSecondFactor;
  const code = () => codeOf(secret, gateway.now());
  const confirmed = await mine({ code: code() }, '/confirm');
  expect(confirmed.status).toBe(200);
  const { recoveryCodes } = (await confirmed.json()) as RecoveryCodes;
  gateway.pass(MINUTE);
  const state = async () =>
    (await gateway.ask(MINE, { token })).json() as Promise<object>;
  const enter = async (given = code(), init?: Init) =>
    giveCode(gateway, await challengeOf(await signIn(gateway)), given, init);
  return {
    ...{ gateway, ada, token, mine, secret, code, recoveryCodes },
    ...{ state, enter, begun },
  };
};

const auditOf = async ({ db }: TestGateway, action: string) => {
  const rows = await db.selectFrom('audit').selectAll().orderBy('id').execute();
  return rows
    .filter((row) => row.action === action)
    .map(({ subject, detail }) => ({ subject, ...JSON.parse(detail) }));
};

describe('setting a second factor', () => {
  it('takes the password, then a code of the app, and ends other sign-ins', async () => {
    const gateway = await openGateway();
    const { id } = await gateway.user(EMAIL, 'agent', PASSWORD);
    const [first, second] = [await signIn(gateway), await signIn(gateway)];
    const { token } = (await first.json()) as SignedIn;
    const other = ((await second.json()) as SignedIn).token;
    const ask = (path: string, json: object) =>
      post(gateway, path, json, { token });
    expect(await (await ask(MINE, { password: 'wrong' })).json()).toMatchObject(
      { code: 'invalid', field: 'password' },
    );
    expect((await ask(`${MINE}/confirm`, { code: '1' })).status).toBe(409);
    const begun = await ask(MINE, { password: PASSWORD });
    expect(begun.headers.get('cache-control')).toBe('no-store');
    const { secret, uri, image } = (await begun.json()) as NewSecondFactor;
    expect(uri).toContain(`secret=${secret}`);
    const [type, data = ''] = image.split(',');
    expect(type).toBe('data:image/svg+xml;base64');
    expect(Buffer.from(data, 'base64').toString()).toMatch(/^<svg .*<\/svg>$/s);
    // Nothing asks for it before it is proven.
    expect((await signIn(gateway)).status).toBe(200);
    const wrong = await ask(`${MINE}/confirm`, { code: '000000' });
    expect(await wrong.json()).toMatchObject({
      code: 'invalid',
      field: 'code',
    });

    const code = codeOf(secret, gateway.now());
    const spaced = `${code.slice(0, 3)} ${code.slice(3)}`;
    const confirmed = await ask(`${MINE}/confirm`, { code: spaced });
    const { recoveryCodes } = (await confirmed.json()) as RecoveryCodes;
    expect(new Set(recoveryCodes).size).toBe(10);
    expect(await auditOf(gateway, 'set second factor')).toEqual([
      { subject: String(id), ended: 2 },
    ]);
    const me = (of: string) => gateway.ask('/v1/me', { token: of });
    expect((await me(token)).status).toBe(200);
    expect((await me(other)).status).toBe(401);
    expect((await signIn(gateway)).status).toBe(202);
  });

  it('keeps neither the secret nor the recovery codes readable', async () => {
    const { gateway, secret, recoveryCodes } = await openWithFactor();
    const tables = ['second_factors', 'recovery_codes', 'audit'] as const;
    for (const table of tables) {
      const rows = await gateway.db.selectFrom(table).selectAll().execute();
      expect(rows.length).toBeGreaterThan(0);
      const text = JSON.stringify(rows);
      for (const one of [secret, ...recoveryCodes, EMAIL]) {
        if (table === 'audit' && one === EMAIL) continue;
        expect(text).not.toContain(one);
      }
    }
    expect(gateway.log()).not.toContain(secret);
  });

  it('is refused to whoever has one, and to programs', async () => {
    const { gateway, mine, begun } = await openWithFactor();
    expect(begun.status).toBe(201);
    expect((await mine({ password: PASSWORD })).status).toBe(409);
    expect((await mine({ code: '123456' }, '/confirm')).status).toBe(409);
    const token = await gateway.token('owner');
    const program = await post(gateway, MINE, { password: 'x' }, { token });
    expect(program.status).toBe(403);
  });

  it('of a secret that was begun anew counts the newer one', async () => {
    const gateway = await openGateway();
    await gateway.user(EMAIL, 'agent', PASSWORD);
    const { token } = (await (await signIn(gateway)).json()) as SignedIn;
    const begin = async () => {
      const given = { password: PASSWORD };
      const answer = await post(gateway, MINE, given, { token });
      return ((await answer.json()) as NewSecondFactor).secret;
    };
    const [older, newer] = [await begin(), await begin()];
    const confirm = (secret: string) => {
      const code = codeOf(secret, gateway.now());
      return post(gateway, `${MINE}/confirm`, { code }, { token });
    };
    expect((await confirm(older)).status).toBe(422);
    expect((await confirm(newer)).status).toBe(200);
  });
});

describe('signing in with a second factor', () => {
  it('takes the code after the password, and is a sign-in like others', async () => {
    const { gateway, enter } = await openWithFactor();
    const answer = await enter();
    expect(answer.status).toBe(200);
    const [cookie, device] = answer.headers.getSetCookie();
    expect(cookie).toContain('__Host-doorlist=');
    expect(device).toContain('__Host-doorlist-device=');
    const { token, role } = (await answer.json()) as SignedIn;
    expect(role).toBe('owner');
    const me = await gateway.ask('/v1/me', { token });
    expect(await me.json()).toMatchObject({ email: EMAIL });
    expect(await auditOf(gateway, 'sign in')).toHaveLength(2);
  });

  it.each([
    ['an older one', -90_000, 401],
    ['that of half a minute ago', -30_000, 200],
    ['that of in half a minute', 30_000, 200],
    ['a later one', 90_000, 401],
  ])('takes codes around now: %s', async (_, offset, status) => {
    const { gateway, secret, enter } = await openWithFactor();
    gateway.pass(MINUTE);
    const answer = await enter(codeOf(secret, gateway.now() + offset));
    expect(answer.status).toBe(status);
  });

  it('takes no code twice, nor one from before the last', async () => {
    const { gateway, secret, code, enter } = await openWithFactor();
    const ahead = codeOf(secret, gateway.now() + 30_000);
    const answers = await Promise.all([enter(ahead), enter(ahead)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 401]);
    expect((await enter(ahead)).status).toBe(401);
    expect((await enter(code())).status).toBe(401);
    gateway.pass(MINUTE);
    expect((await enter()).status).toBe(200);
  });

  it('does not take the code that set it', async () => {
    const { gateway, secret, enter } = await openWithFactor();
    const first = codeOf(secret, gateway.now() - MINUTE);
    gateway.pass(-MINUTE);
    expect((await enter(first)).status).toBe(401);
  });

  it('takes each recovery code once, however it is typed', async () => {
    const { gateway, enter, recoveryCodes, state } = await openWithFactor();
    const [first = '', second = ''] = recoveryCodes;
    expect(first).toMatch(/^([2-9A-Z]{4}-){3}[2-9A-Z]{4}$/);
    const typed = ` ${first.toLowerCase().replaceAll('-', ' ')} `;
    const answers = await Promise.all([enter(typed), enter(first)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 401]);
    expect((await enter(second)).status).toBe(200);
    expect(await state()).toMatchObject({ active: true, recoveryCodes: 8 });
    expect(await auditOf(gateway, 'use recovery code')).toMatchObject([
      { left: 9 },
      { left: 8 },
    ]);
  });

  it.each([
    ['nothing of ours', () => 'x'],
    ['one that was changed', (given: string) => given.replace(/.$/, '-')],
    ['another user’s', (given: string) => given.replace(/^\d+/, '2')],
    ['one that lasts longer', (given: string) => given.replace('.1', '.2')],
    ['one with a part too many', (given: string) => `${given}.x`],
  ])('refuses a challenge that is %s', async (_, change) => {
    const { gateway, code } = await openWithFactor();
    await gateway.user('bob@example.com', 'agent', PASSWORD);
    const challenge = await challengeOf(await signIn(gateway));
    const answer = await giveCode(gateway, change(challenge), code());
    expect(answer.status).toBe(401);
    expect(await answer.json()).toMatchObject({ field: 'challenge' });
  });

  it('ends a challenge after five minutes, by another password, and for who is shut out', async () => {
    const { gateway, ada, code } = await openWithFactor();
    const begin = async () => challengeOf(await signIn(gateway));
    const late = await begin();
    gateway.pass(5 * MINUTE);
    expect((await giveCode(gateway, late, code())).status).toBe(401);
    const old = await begin();
    await gateway.user(EMAIL, 'owner', PASSWORD);
    expect((await giveCode(gateway, old, code())).status).toBe(401);
    await gateway.user('bob@example.com', 'owner', PASSWORD);
    const shutOut = await begin();
    await gateway.ask(`/v1/users/${ada.id}`, {
      ...{ method: 'PATCH', token: await gateway.token('owner') },
      json: { active: false },
    });
    expect((await giveCode(gateway, shutOut, code())).status).toBe(401);
  });

  it('is asked for after a link to choose a password, too', async () => {
    const { gateway, ada, code } = await openWithFactor();
    const token = await gateway.token('owner');
    const path = `/v1/users/${ada.id}/link`;
    const made = await post(gateway, path, {}, { token });
    const { link } = (await made.json()) as InvitedUser;
    const secret = new URL(link).hash.replace('#invitation=', '');
    const given = { token: secret, password: 'battery staple' };
    const challenge = await challengeOf(
      await post(gateway, '/v1/invitation', given),
    );
    expect((await giveCode(gateway, challenge, code())).status).toBe(200);
  });

  it('can’t be gone round by Basic credentials, and leaves tokens alone', async () => {
    const gateway = await openGateway();
    await gateway.user(EMAIL, 'owner', PASSWORD);
    const program = await gateway.token('administrator');
    const list = (authorization: string) =>
      gateway.ask('/api/v2/bans', { headers: { authorization } });
    const basic = `Basic ${Buffer.from(`${EMAIL}:${PASSWORD}`).toString('base64')}`;
    // Remembered for a minute.
    expect((await list(basic)).status).toBe(200);
    const { token } = (await (await signIn(gateway)).json()) as SignedIn;
    const given = { password: PASSWORD };
    const begun = await post(gateway, MINE, given, { token });
    const { secret } = (await begun.json()) as NewSecondFactor;
    const code = codeOf(secret, gateway.now());
    await post(gateway, `${MINE}/confirm`, { code }, { token });
    await expect.poll(async () => (await list(basic)).status).toBe(401);
    expect((await list(`Bearer ${program}`)).status).toBe(200);
  });
});

describe('guessing codes', () => {
  const guess = async (
    gateway: TestGateway,
    count: number,
    init: (index: number) => Init,
  ) => {
    const challenge = await challengeOf(await signIn(gateway));
    const statuses: number[] = [];
    for (let index = 0; index < count; index += 1) {
      const answer = await giveCode(gateway, challenge, '000000', init(index));
      statuses.push(answer.status);
    }
    return statuses.filter((status) => status === 401).length;
  };

  it('ends after ten at an address, and shows in the audit trail', async () => {
    const { gateway, enter } = await openWithFactor();
    expect(await guess(gateway, 15, () => ({}))).toBe(10);
    const refused = await enter();
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toMatch(/^\d+$/);
    expect(await auditOf(gateway, 'fail to sign in')).toHaveLength(10);
    expect((await enter(undefined, { from: '192.0.2.7' })).status).toBe(200);
  });

  it('from many addresses is slow, and locks out no device that is known', async () => {
    const { gateway, enter } = await openWithFactor();
    const known = await enter(undefined, { from: '192.0.2.7' });
    const device = known.headers.getSetCookie()[1]?.split(';')[0] ?? '';
    const from = (index: number) => ({ from: `198.51.100.${index}` });
    // Twenty, and one more in the minute.
    expect(await guess(gateway, 60, from)).toBe(21);
    gateway.pass(30_000);
    const stranger = await enter(undefined, { from: '198.51.100.99' });
    expect(stranger.status).toBe(429);
    const headers = { cookie: device };
    const ada = await enter(undefined, { from: '198.51.100.1', headers });
    expect(ada.status).toBe(200);
  });
});

describe('a second factor', () => {
  it('is taken off with password and code, and asked for no more', async () => {
    const { gateway, ada, mine, code, state } = await openWithFactor();
    const remove = (password: string, given: string) =>
      mine({ password, code: given }, '/remove');
    const field = async (answer: Response) =>
      ((await answer.json()) as { field?: string }).field;
    expect(await field(await remove('wrong', code()))).toBe('password');
    expect(await field(await remove(PASSWORD, '000000'))).toBe('code');
    expect((await remove(PASSWORD, code())).status).toBe(204);
    expect((await remove(PASSWORD, code())).status).toBe(409);
    expect((await signIn(gateway)).status).toBe(200);
    expect(await state()).toEqual({
      ...{ active: false, since: null, recoveryCodes: 0 },
    });
    expect(await auditOf(gateway, 'remove second factor')).toEqual([
      { subject: String(ada.id) },
    ]);
  });

  it('gets recovery codes anew, and the old ones count no more', async () => {
    const { mine, code, enter, recoveryCodes } = await openWithFactor();
    const given = { password: PASSWORD, code: code() };
    const renewed = await mine(given, '/recovery-codes');
    expect(renewed.status).toBe(201);
    const codes = ((await renewed.json()) as RecoveryCodes).recoveryCodes;
    expect(codes).toHaveLength(10);
    expect((await enter(recoveryCodes[3])).status).toBe(401);
    expect((await enter(codes[3])).status).toBe(200);
  });

  it('is taken off by an administrator, of an owner by an owner only', async () => {
    const { gateway, ada } = await openWithFactor();
    const take = async (role: 'administrator' | 'owner') =>
      gateway.ask(`/v1/users/${ada.id}/second-factor`, {
        ...{ method: 'DELETE', token: await gateway.token(role) },
      });
    const show = async () => {
      const token = await gateway.token('owner');
      const answer = await gateway.ask(`/v1/users/${ada.id}`, { token });
      return (await answer.json()) as object;
    };
    expect(await show()).toMatchObject({ secondFactor: true });
    expect((await take('administrator')).status).toBe(403);
    expect((await take('owner')).status).toBe(204);
    expect((await take('owner')).status).toBe(404);
    expect(await show()).toMatchObject({ secondFactor: false });
    expect((await signIn(gateway)).status).toBe(200);
  });

  it('goes with its user', async () => {
    const { gateway, ada } = await openWithFactor();
    await gateway.user('bob@example.com', 'owner', PASSWORD);
    const token = await gateway.token('owner');
    await gateway.ask(`/v1/users/${ada.id}`, { method: 'DELETE', token });
    for (const table of ['second_factors', 'recovery_codes'] as const) {
      const rows = await gateway.db.selectFrom(table).selectAll().execute();
      expect(rows).toEqual([]);
    }
  });
});
