import { describe, expect, it } from 'vitest';
import type { InvitedUser, User } from '../../../../src/protocol/users';
import type { SignedIn } from '../../../../src/protocol/people';
import type { NewToken } from '../../../../src/protocol/tokens';
import { openGateway, type TestGateway } from '../../support/harness';
import { readStream } from '../../support/read-stream';

const PASSWORD = 'battery staple';

const invite = async (gateway: TestGateway, token: string, json: object) => {
  const body = { email: 'bob@example.com', role: 'agent', ...json };
  return gateway.ask('/v1/users', { method: 'POST', token, json: body });
};

const invited = async (
  gateway: TestGateway,
  token: string,
  json: object = {},
): Promise<InvitedUser> => {
  const response = await invite(gateway, token, json);
  expect(response.status).toBe(201);
  return (await response.json()) as InvitedUser;
};

const secretOf = ({ link }: { link: string }) =>
  new URL(link).hash.replace('#invitation=', '');

const accept = (gateway: TestGateway, link: { link: string }, more = {}) =>
  gateway.ask('/v1/invitation', {
    method: 'POST',
    json: { token: secretOf(link), password: PASSWORD, ...more },
  });

const change = (
  gateway: TestGateway,
  token: string,
  id: number,
  json: object,
) => gateway.ask(`/v1/users/${id}`, { method: 'PATCH', token, json });

const statusOf = async (gateway: TestGateway, token: string) =>
  (await gateway.ask('/v1/me', { token })).status;

const signIn = (gateway: TestGateway, password = PASSWORD) =>
  gateway.ask('/v1/sign-in', {
    method: 'POST',
    json: { email: 'bob@example.com', password },
  });

describe('an invitation', () => {
  it('lets somebody choose a password once, and signs them in', async () => {
    const gateway = await openGateway();
    await gateway.site('shop');
    const owner = await gateway.token('owner');
    const bob = await invited(gateway, owner, {
      ...{ sites: ['shop'], limits: { maxBan: '7d', seeAddresses: false } },
    });
    expect(bob).toMatchObject({
      ...{ email: 'bob@example.com', name: 'Bob', role: 'agent' },
      ...{ sites: ['shop'], active: true, invited: true, signIns: 0 },
      limits: { maxBan: '7d', kinds: null, seeAddresses: false },
      link: expect.stringMatching(
        /^http:\/\/localhost\/console#invitation=[\w-]{43}$/,
      ) as string,
    });
    expect((await signIn(gateway, '')).status).toBe(422);
    expect((await signIn(gateway)).status).toBe(401);
    const weak = await accept(gateway, bob, { password: 'password' });
    expect(weak.status).toBe(422);
    const accepted = await accept(gateway, bob, { name: 'Bobby' });
    expect(accepted.headers.get('set-cookie')).toContain('__Host-doorlist=');
    const { token } = (await accepted.json()) as SignedIn;
    const me = await gateway.ask('/v1/me', { token });
    expect(await me.json()).toMatchObject({
      ...{ id: bob.id, name: 'Bobby', role: 'agent', sites: ['shop'] },
      limits: { maxBan: '7d', seeAddresses: false },
    });
    expect((await accept(gateway, bob)).status).toBe(404);
    expect((await signIn(gateway)).status).toBe(200);
    const rows = await gateway.db
      .selectFrom('audit')
      .selectAll()
      .orderBy('id')
      .execute();
    expect(JSON.stringify(rows)).not.toContain(secretOf(bob));
  });

  it('of two who use one link at once lets one in', async () => {
    const gateway = await openGateway();
    const bob = await invited(gateway, await gateway.token('owner'));
    const both = await Promise.all([
      accept(gateway, bob),
      accept(gateway, bob),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 404]);
  });

  it('ends after seven days, and by a newer link', async () => {
    const gateway = await openGateway();
    const owner = await gateway.token('owner');
    const bob = await invited(gateway, owner);
    const renew = async () => {
      const path = `/v1/users/${bob.id}/link`;
      const response = await gateway.ask(path, {
        method: 'POST',
        token: owner,
      });
      return (await response.json()) as InvitedUser;
    };
    const second = await renew();
    expect((await accept(gateway, bob)).status).toBe(404);
    expect(Date.parse(second.linkExpiresAt)).toBe(gateway.now() + 604_800_000);
    gateway.pass(604_800_000);
    expect((await accept(gateway, second)).status).toBe(404);
    expect((await accept(gateway, await renew())).status).toBe(200);
  });

  it.each<[string, object, number, string]>([
    ['an email that somebody has', { email: ' ADA@example.com' }, 409, 'email'],
    ['no email', { email: 'ada' }, 422, 'email'],
    ['an unknown site', { sites: ['nowhere'] }, 422, 'sites'],
    ['an unknown role', { role: 'king' }, 422, 'role'],
    ['an odd span', { limits: { maxBan: '7 days' } }, 422, 'limits.maxBan'],
    ['an unknown limit', { limits: { see: true } }, 422, 'limits.see'],
    ['no kind at all', { limits: { kinds: [] } }, 422, 'limits.kinds'],
  ])('is refused for %s', async (_, json, status, field) => {
    const gateway = await openGateway();
    await gateway.user('ada@example.com', 'owner');
    const owner = await gateway.token('owner');
    const response = await invite(gateway, owner, json);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ field });
    const users = await gateway.db.selectFrom('users').select('id').execute();
    expect(users).toHaveLength(1);
  });
});

describe('changing somebody', () => {
  it('holds from the next request on, and ends open streams', async () => {
    const gateway = await openGateway();
    await gateway.site('shop');
    const owner = await gateway.token('owner');
    const bob = await invited(gateway, owner, { role: 'supervisor' });
    const { token } = (await (await accept(gateway, bob)).json()) as SignedIn;
    const stream = readStream(
      await gateway.ask('/v1/sessions/stream', { token }),
    );
    await stream.until('ready');
    const json = {
      ...{ role: 'agent', sites: ['shop'], name: 'Robert' },
      limits: { maxBan: 2, kinds: ['ip'] },
    };
    const changed = await change(gateway, owner, bob.id, json);
    expect(await changed.json()).toMatchObject({
      ...{ role: 'agent', sites: ['shop'], name: 'Robert', signIns: 1 },
      limits: { maxBan: '2d', kinds: ['ip'], seeContacts: true },
    });
    while (await stream.next());
    const me = await gateway.ask('/v1/me', { token });
    expect(await me.json()).toMatchObject({ role: 'agent', sites: ['shop'] });
    const back = { sites: null, limits: { maxBan: null } };
    const again = await change(gateway, owner, bob.id, back);
    expect(await again.json()).toMatchObject({
      sites: null,
      limits: { maxBan: null, kinds: ['ip'] },
    });
  });

  it('to be inactive ends sign-ins, streams and the tokens they made', async () => {
    const gateway = await openGateway();
    const owner = await gateway.token('owner');
    const bob = await invited(gateway, owner, { role: 'administrator' });
    const { token } = (await (await accept(gateway, bob)).json()) as SignedIn;
    const made = await gateway.ask('/v1/tokens', {
      ...{ method: 'POST', token, json: { name: 'crm', role: 'agent' } },
    });
    const program = ((await made.json()) as NewToken).token;
    const streams = await Promise.all(
      [token, program].map(async (of) => {
        const answer = await gateway.ask('/v1/sessions/stream', { token: of });
        const stream = readStream(answer);
        await stream.until('ready');
        return stream;
      }),
    );
    const basic = Buffer.from(`bob@example.com:${PASSWORD}`).toString('base64');
    const byPassword = () =>
      gateway.ask('/api/v2/chat/bans', {
        headers: { authorization: `Basic ${basic}` },
      });
    expect((await byPassword()).status).toBe(200);
    const off = await change(gateway, owner, bob.id, { active: false });
    expect(await off.json()).toMatchObject({ active: false, signIns: 0 });
    for (const stream of streams) while (await stream.next());
    expect(await statusOf(gateway, token)).toBe(401);
    expect(await statusOf(gateway, program)).toBe(401);
    expect((await signIn(gateway)).status).toBe(401);
    await expect.poll(async () => (await byPassword()).status).toBe(401);
    await change(gateway, owner, bob.id, { active: true });
    expect((await signIn(gateway)).status).toBe(200);
    expect(await statusOf(gateway, program)).toBe(401);
  });

  it('keeps the last owner who can sign in', async () => {
    const gateway = await openGateway();
    const ada = await gateway.user('ada@example.com', 'owner');
    const owner = await gateway.token('owner');
    await invited(gateway, owner, { role: 'owner' });
    for (const json of [{ active: false }, { role: 'agent' }]) {
      const response = await change(gateway, owner, ada.id, json);
      expect(response.status).toBe(409);
      expect(await response.json()).toMatchObject({ code: 'last_owner' });
    }
    await gateway.user('eve@example.com', 'owner');
    const off = await change(gateway, owner, ada.id, { active: false });
    expect(off.status).toBe(200);
  });

  it('is not for administrators where owners are concerned', async () => {
    const gateway = await openGateway();
    const ada = await gateway.user('ada@example.com', 'owner');
    const bob = await gateway.user('bob@example.com', 'agent');
    const token = await gateway.token('administrator');
    const refused = [
      await invite(gateway, token, { email: 'x@example.com', role: 'owner' }),
      await change(gateway, token, ada.id, { name: 'Eve' }),
      await change(gateway, token, bob.id, { role: 'owner' }),
      await gateway.ask(`/v1/users/${ada.id}/link`, { method: 'POST', token }),
    ];
    expect(refused.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
    expect((await change(gateway, token, bob.id, {})).status).toBe(200);
  });

  it('is not for who is limited: they would give more than they have', async () => {
    const gateway = await openGateway();
    const limits = { seeContacts: false };
    const token = await gateway.token('administrator', [], [], limits);
    const refused = [
      await invite(gateway, token, {}),
      await gateway.ask('/v1/tokens', {
        ...{ method: 'POST', token, json: { name: 'x', role: 'owner' } },
      }),
      await gateway.ask('/v1/tokens', {
        ...{ method: 'POST', token, json: { name: 'x', role: 'agent' } },
      }),
    ];
    expect(refused.map(({ status }) => status)).toEqual([403, 403, 403]);
  });

  it('finds nobody by another id', async () => {
    const gateway = await openGateway();
    const token = await gateway.token('owner');
    for (const id of [7, 'x']) {
      const path = `/v1/users/${id}`;
      for (const init of [{}, { method: 'PATCH', json: {} }]) {
        const response = await gateway.ask(path, { token, ...init });
        expect(response.status).toBe(404);
      }
    }
    const users = await gateway.ask('/v1/users', { token });
    expect((await users.json()) as { data: User[] }).toEqual({ data: [] });
  });
});
