import { describe, expect, it } from 'vitest';
import type { Page } from '../../../../src/protocol/page';
import type { Role } from '../../../../src/protocol/roles';
import type { NewToken, Token } from '../../../../src/protocol/tokens';
import { openGateway, type TestGateway } from '../../support/harness';
import { signInAs } from '../../support/sign-in-as';

const create = (gateway: TestGateway, token: string, json: object = {}) =>
  gateway.ask('/v1/tokens', {
    method: 'POST',
    token,
    json: { name: 'crm', role: 'agent', ...json },
  });

const created = async (
  gateway: TestGateway,
  token: string,
  json: object = {},
): Promise<NewToken> => {
  const response = await create(gateway, token, json);
  expect(response.status).toBe(201);
  return (await response.json()) as NewToken;
};

const list = async (
  gateway: TestGateway,
  token: string,
  query = '',
): Promise<Page<Token>> => {
  const response = await gateway.ask(`/v1/tokens${query}`, { token });
  expect(response.status).toBe(200);
  return (await response.json()) as Page<Token>;
};

const revoke = (gateway: TestGateway, token: string, id: number | string) =>
  gateway.ask(`/v1/tokens/${id}`, { method: 'DELETE', token });

const isValid = async (gateway: TestGateway, token: string) =>
  (await gateway.ask('/v1/me', { token })).status === 200;

describe('/v1/tokens', () => {
  it('makes a token that is shown once, and lists it without', async () => {
    const gateway = await openGateway();
    const owner = await signInAs(gateway, 'owner');
    await gateway.site('shop');
    const expiresAt = new Date(gateway.now() + 86_400_000).toISOString();
    const made = await created(gateway, owner, {
      sites: ['shop'],
      permissions: ['block-contacts'],
      expiresAt,
      limits: { maxBan: '7d', seeAddresses: false },
    });
    const { token, ...shown } = made;
    expect(token).toMatch(/^dl_[\w-]{43}$/);
    expect(shown).toEqual({
      id: expect.any(Number) as number,
      ...{ name: 'crm', role: 'agent', sites: ['shop'], expiresAt },
      permissions: ['block-contacts'],
      limits: {
        ...{ maxBan: '7d', kinds: null, effects: null, liftOthers: false },
        ...{ seeAddresses: false, seeContacts: true },
      },
      prefix: token.slice(0, 9),
      createdAt: new Date(gateway.now()).toISOString(),
      createdBy: { id: expect.any(Number) as number, name: 'Ada' },
      lastUsedAt: null,
    });
    expect((await list(gateway, owner)).data).toEqual([shown]);
    const one = await gateway.ask(`/v1/tokens/${made.id}`, { token: owner });
    expect(await one.json()).toEqual(shown);
    const none = await gateway.ask('/v1/tokens/x', { token: owner });
    expect(none.status).toBe(404);
    const rows = await gateway.db.selectFrom('tokens').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('lists page by page, newest first', async () => {
    const gateway = await openGateway();
    const owner = await signInAs(gateway, 'owner');
    for (const name of ['a', 'b', 'c']) await created(gateway, owner, { name });
    const first = await list(gateway, owner, '?limit=2');
    expect(first.data.map(({ name }) => name)).toEqual(['c', 'b']);
    const rest = await list(gateway, owner, `?limit=2&cursor=${first.next}`);
    expect(rest.data.map(({ name }) => name)).toEqual(['a']);
    expect(rest).not.toHaveProperty('next');
  });

  it('revokes a token at once, with all that were made with it', async () => {
    const gateway = await openGateway();
    const owner = await signInAs(gateway, 'owner');
    const stolen = await created(gateway, owner, { role: 'administrator' });
    const second = await created(gateway, stolen.token, {
      role: 'administrator',
    });
    const third = await created(gateway, second.token);
    const other = await created(gateway, owner);
    const response = await revoke(gateway, owner, stolen.id);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      revoked: [stolen.id, second.id, third.id],
    });
    for (const { token } of [stolen, second, third]) {
      expect(await isValid(gateway, token)).toBe(false);
    }
    expect(await isValid(gateway, other.token)).toBe(true);
    expect((await revoke(gateway, owner, stolen.id)).status).toBe(404);
    expect((await revoke(gateway, owner, 'x')).status).toBe(404);
    const audit = await gateway.db
      .selectFrom('audit')
      .selectAll()
      .where('action', '=', 'revoke token')
      .execute();
    expect(audit.map(({ subject }) => Number(subject))).toEqual([
      stolen.id,
      second.id,
      third.id,
    ]);
    expect(audit[0]).toMatchObject({ actor_name: 'Ada', actor_is_user: 1 });
  });

  it('ends a token by its time', async () => {
    const gateway = await openGateway();
    const owner = await gateway.token('owner');
    const expiresAt = new Date(gateway.now() + 60_000).toISOString();
    const { token } = await created(gateway, owner, { expiresAt });
    gateway.pass(59_999);
    expect(await isValid(gateway, token)).toBe(true);
    gateway.pass(1);
    expect(await isValid(gateway, token)).toBe(false);
  });

  it('lets no token make one that outlives it', async () => {
    const gateway = await openGateway();
    const owner = await gateway.token('owner');
    const at = (later: number) => new Date(gateway.now() + later).toISOString();
    const maker = await created(gateway, owner, {
      role: 'administrator',
      expiresAt: at(60_000),
    });
    const made = await created(gateway, maker.token);
    expect(made.expiresAt).toBe(at(60_000));
    const longer = await create(gateway, maker.token, {
      expiresAt: at(60_001),
    });
    expect(longer.status).toBe(422);
    expect(await longer.json()).toMatchObject({ field: 'expiresAt' });
  });

  it.each<[string, object, string]>([
    ['an end in the past', { expiresAt: '2020-01-01T00:00:00Z' }, 'expiresAt'],
    ['an end without zone', { expiresAt: '2030-01-01T00:00:00' }, 'expiresAt'],
    ['an unknown site', { sites: ['nowhere'] }, 'site'],
    ['an unknown field', { expires: '2030-01-01T00:00:00Z' }, 'expires'],
    ['no name', { name: ' ' }, 'name'],
    ['an unknown role', { role: 'king' }, 'role'],
  ])('refuses %s', async (_, json, field) => {
    const gateway = await openGateway();
    const response = await create(gateway, await gateway.token('owner'), json);
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ code: 'invalid', field });
  });

  it.each<[Role, string[]]>([
    ['agent', []],
    ['administrator', ['default']],
    ['owner', ['default']],
  ])('is not for a token of role %s and sites %j', async (role, sites) => {
    const gateway = await openGateway();
    const token = await gateway.token(role, sites);
    for (const path of ['/v1/tokens', '/v1/users']) {
      expect((await gateway.ask(path, { token })).status).toBe(403);
    }
    expect((await create(gateway, token)).status).toBe(403);
    expect((await revoke(gateway, token, 1)).status).toBe(403);
    expect((await gateway.ask('/v1/tokens')).status).toBe(401);
  });

  it('leaves owners’ tokens to owners', async () => {
    const gateway = await openGateway();
    const owner = await gateway.token('owner');
    const administrator = await gateway.token('administrator');
    const higher = await create(gateway, administrator, { role: 'owner' });
    expect(higher.status).toBe(403);
    const [row] = (await list(gateway, owner)).data.toReversed();
    const taken = await revoke(gateway, administrator, row?.id ?? 0);
    expect(taken.status).toBe(403);
    expect(await isValid(gateway, owner)).toBe(true);
  });
});
