import { expect, it } from 'vitest';
import { openGateway, type TestGateway } from '../../support/harness';

const setUp = (gateway: TestGateway, given: object = {}) =>
  gateway.ask('/v1/setup', {
    method: 'POST',
    json: {
      code: gateway.secrets.setupCode,
      email: 'ada@example.com',
      password: 'quiet lamps at night',
      ...given,
    },
  });

it('creates the first owner, who is signed in, and then is gone', async () => {
  const gateway = await openGateway();
  const before = await gateway.ask('/v1/setup');
  expect([before.status, await before.json()]).toEqual([
    200,
    { state: 'waiting' },
  ]);
  const response = await setUp(gateway);
  expect(response.status).toBe(201);
  const { token, role } = await response.json();
  expect(role).toBe('owner');
  expect(response.headers.getSetCookie()[0]).toContain(token);
  const me = await gateway.ask('/v1/me', { token });
  expect(await me.json()).toMatchObject({
    email: 'ada@example.com',
    name: 'Ada',
    role: 'owner',
    sites: null,
  });
  expect((await gateway.ask('/v1/setup')).status).toBe(404);
  expect((await setUp(gateway)).status).toBe(404);
});

it('takes the code as people type it', async () => {
  const gateway = await openGateway();
  const code = ` ${gateway.secrets.setupCode.toLowerCase().replaceAll('-', ' ')}`;
  expect((await setUp(gateway, { code, name: 'Ada Byron' })).status).toBe(201);
});

it.each([
  ['a wrong code', { code: 'K7F2-9QXM-3HTR-8WVD' }, 'code'],
  ['an empty code', { code: '-' }, 'code'],
  ['no email', { email: 'ada' }, 'email'],
  ['a short password', { password: 'abc' }, 'password'],
  ['a field of no meaning', { sites: ['shop'] }, 'sites'],
])('refuses %s, and creates nobody', async (_, given, field) => {
  const gateway = await openGateway();
  const response = await setUp(gateway, given);
  expect(response.status).toBe(422);
  expect(await response.json()).toMatchObject({ code: 'invalid', field });
  expect((await gateway.ask('/v1/setup')).status).toBe(200);
});

it('refuses pages of other origins', async () => {
  const gateway = await openGateway();
  const response = await gateway.ask('/v1/setup', {
    method: 'POST',
    json: {},
    headers: { origin: 'https://evil.example' },
  });
  expect(await response.json()).toMatchObject({ code: 'origin_not_allowed' });
});

it('creates one owner of two at once', async () => {
  const gateway = await openGateway();
  const responses = await Promise.all([
    setUp(gateway),
    setUp(gateway, { email: 'eve@example.com' }),
  ]);
  expect(responses.map(({ status }) => status).sort()).toEqual([201, 404]);
  const users = await gateway.db.selectFrom('users').selectAll().execute();
  expect(users).toHaveLength(1);
});

it('is gone where a command has created a user', async () => {
  const gateway = await openGateway();
  await gateway.user('ada@example.com', 'agent', 'correct horse');
  expect((await setUp(gateway)).status).toBe(404);
});
