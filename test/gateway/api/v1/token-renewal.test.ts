import { expect, it } from 'vitest';
import type { NewToken } from '../../../../src/protocol/tokens';
import { openGateway, type TestGateway } from '../../support/harness';

const make = async (gateway: TestGateway, json: object = {}) => {
  const response = await gateway.write('POST', '/v1/tokens', {
    ...{ name: 'crm', role: 'agent' },
    ...json,
  });
  return (await response.json()) as NewToken;
};

const at = (gateway: TestGateway, later: number) =>
  new Date(gateway.now() + later).toISOString();

it('a token is renewed: the same one works longer, and the log says from when to when', async () => {
  const gateway = await openGateway();
  const soon = at(gateway, 60_000);
  const { id, token } = await make(gateway, { expiresAt: soon });
  const later = at(gateway, 3_600_000);
  const response = await gateway.write('PATCH', `/v1/tokens/${id}`, {
    expiresAt: later,
  });
  expect(response.status).toBe(200);
  const renewed = await response.text();
  expect(JSON.parse(renewed)).toMatchObject({ id, expiresAt: later });
  expect(renewed).not.toContain(token);
  expect((await gateway.ask('/v1/me', { token })).status).toBe(200);
  const line = await gateway.db
    .selectFrom('audit')
    .selectAll()
    .where('action', '=', 'change token')
    .executeTakeFirstOrThrow();
  expect(JSON.parse(line.detail)).toEqual({
    name: 'crm',
    expiresAt: { before: soon, after: later },
  });
});

it('null takes its end away', async () => {
  const gateway = await openGateway();
  const { id } = await make(gateway, { expiresAt: at(gateway, 60_000) });
  const response = await gateway.write('PATCH', `/v1/tokens/${id}`, {
    expiresAt: null,
  });
  expect(await response.json()).toMatchObject({ expiresAt: null });
});

it.each([
  [{ expiresAt: '2020-01-01T00:00:00Z' }, 'expiresAt'],
  [{}, 'expiresAt'],
  [{ name: 'other', expiresAt: null }, 'name'],
])('%j is refused by the name of the field', async (json, field) => {
  const gateway = await openGateway();
  const { id } = await make(gateway);
  const response = await gateway.write('PATCH', `/v1/tokens/${id}`, json);
  expect([response.status, await response.json()]).toMatchObject([
    422,
    { code: 'invalid', field },
  ]);
});

it('a token that is not there is not found, nor is what somebody is signed in with', async () => {
  const gateway = await openGateway();
  const response = await gateway.write('PATCH', '/v1/tokens/4711', {
    expiresAt: null,
  });
  expect(response.status).toBe(404);
});

it('an administrator renews no owner’s token, and no token beyond their own', async () => {
  const gateway = await openGateway();
  const made = await gateway.ask('/v1/tokens', {
    method: 'POST',
    token: await gateway.token('owner'),
    json: { name: 'ours', role: 'owner' },
  });
  const owners = (await made.json()) as NewToken;
  const token = await gateway.token('administrator');
  const renew = (id: number, by: string, expiresAt: string | null) =>
    gateway.ask(`/v1/tokens/${id}`, {
      method: 'PATCH',
      token: by,
      json: { expiresAt },
    });
  expect((await renew(owners.id, token, null)).status).toBe(403);
  const short = await make(gateway, {
    role: 'administrator',
    expiresAt: at(gateway, 60_000),
  });
  const { id } = await make(gateway);
  const tooLong = await renew(id, short.token, at(gateway, 60_001));
  expect(tooLong.status).toBe(422);
});
