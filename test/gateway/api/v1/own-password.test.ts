import { describe, expect, it } from 'vitest';
import type { Page } from '../../../../src/protocol/page';
import type { SignInEntry } from '../../../../src/protocol/users';
import { openGateway, type TestGateway } from '../../support/harness';

const EMAIL = 'ada.byron@example.com';
const PASSWORD = 'correct horse';
const NEW = 'battery staple';

const signIn = async (gateway: TestGateway, password = PASSWORD) =>
  gateway.ask('/v1/sign-in', {
    method: 'POST',
    json: { email: EMAIL, password },
  });

const tokenOf = async (response: Response) =>
  ((await response.json()) as { token: string }).token;

const openSignedIn = async (signIns = 1) => {
  const gateway = await openGateway();
  await gateway.user(EMAIL, 'agent', PASSWORD);
  const tokens: string[] = [];
  for (let count = 0; count < signIns; count += 1) {
    tokens.push(await tokenOf(await signIn(gateway)));
  }
  const [token = ''] = tokens;
  const change = (current: string, password: string) =>
    gateway.ask('/v1/me/password', {
      method: 'POST',
      token,
      json: { current, new: password },
    });
  const isSignedIn = async (one: string | undefined) =>
    (await gateway.ask('/v1/me', { token: one ?? '' })).status === 200;
  return { gateway, token, tokens, change, isSignedIn };
};

describe('/v1/me/password', () => {
  it('changes one’s own password, and ends all other sign-ins', async () => {
    const { gateway, token, tokens, change, isSignedIn } =
      await openSignedIn(3);
    expect((await change(PASSWORD, NEW)).status).toBe(204);
    expect(await isSignedIn(token)).toBe(true);
    expect(await isSignedIn(tokens[1])).toBe(false);
    expect(await isSignedIn(tokens[2])).toBe(false);
    expect((await signIn(gateway)).status).toBe(401);
    expect((await signIn(gateway, NEW)).status).toBe(200);
    const audit = await gateway.db
      .selectFrom('audit')
      .selectAll()
      .where('action', '=', 'change password')
      .execute();
    expect(audit).toMatchObject([{ actor_is_user: 1, detail: '{"ended":2}' }]);
    expect(JSON.stringify(audit)).not.toContain('staple');
  });

  it('wants the current one, and counts wrong ones as failed sign-ins', async () => {
    const { change } = await openSignedIn();
    for (let count = 0; count < 10; count += 1) {
      const wrong = await change('wrong horse', NEW);
      expect(wrong.status).toBe(422);
      expect(await wrong.json()).toMatchObject({ field: 'current' });
    }
    expect((await change(PASSWORD, NEW)).status).toBe(429);
  });

  it.each([
    ['nine char', 'of at least 10 characters'],
    ['👍👍👍👍👍👍👍👍👍', 'of at least 10 characters'],
    ['abababababababab', 'of at least 4 different characters'],
    ['Password123', 'that is not among the most common ones'],
    ['QWERTYUIOP', 'that is not among the most common ones'],
    ['ada.byron@example.com', 'that is not your name here'],
    ['Ada.Byron2026!', 'that is not your name here'],
    ['a'.repeat(1025), 'of at most 1024 characters'],
  ])('refuses %j', async (password, why) => {
    const { gateway, change } = await openSignedIn();
    const response = await change(PASSWORD, password);
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({
      code: 'invalid',
      field: 'new',
      detail: `Expected a password ${why}.`,
    });
    await expect(gateway.user(EMAIL, 'agent', password)).rejects.toThrow(why);
    expect((await signIn(gateway)).status).toBe(200);
  });

  it('is not for programs', async () => {
    const gateway = await openGateway();
    const token = await gateway.token('owner');
    const json = { current: 'x', new: NEW };
    const path = '/v1/me/password';
    const change = await gateway.ask(path, { method: 'POST', token, json });
    expect(change.status).toBe(403);
    expect((await gateway.ask('/v1/me/sign-ins', { token })).status).toBe(403);
  });

  it('is not taken from another site’s page', async () => {
    const { gateway, token } = await openSignedIn();
    const response = await gateway.ask('/v1/me/password', {
      ...{ method: 'POST', token, json: { current: PASSWORD, new: NEW } },
      headers: { origin: 'https://evil.example' },
    });
    expect(response.status).toBe(403);
  });
});

describe('/v1/me/sign-ins', () => {
  const list = async (gateway: TestGateway, token: string) => {
    const response = await gateway.ask('/v1/me/sign-ins', { token });
    return ((await response.json()) as Page<SignInEntry>).data;
  };

  it('lists where one is signed in, and ends the others', async () => {
    const { gateway, token, tokens, isSignedIn } = await openSignedIn(3);
    const found = await list(gateway, token);
    expect(found.map(({ current }) => current)).toEqual([false, false, true]);
    const end = (path: string) =>
      gateway.ask(`/v1/me/sign-ins${path}`, { method: 'DELETE', token });
    expect((await end(`/${found[0]?.id}`)).status).toBe(204);
    expect(await isSignedIn(tokens[2])).toBe(false);
    expect(await isSignedIn(tokens[1])).toBe(true);
    expect((await end(`/${found[0]?.id}`)).status).toBe(404);
    expect(await (await end('')).json()).toEqual({ ended: 1 });
    expect(await isSignedIn(tokens[1])).toBe(false);
    expect(await list(gateway, token)).toHaveLength(1);
  });

  it('ends nobody else’s', async () => {
    const { gateway, token } = await openSignedIn();
    await gateway.user('eve@example.com', 'agent', PASSWORD);
    const json = { email: 'eve@example.com', password: PASSWORD };
    const other = await tokenOf(
      await gateway.ask('/v1/sign-in', { method: 'POST', json }),
    );
    const [theirs] = await list(gateway, other);
    const response = await gateway.ask(`/v1/me/sign-ins/${theirs?.id}`, {
      method: 'DELETE',
      token,
    });
    expect(response.status).toBe(404);
    expect(await list(gateway, other)).toHaveLength(1);
  });
});
