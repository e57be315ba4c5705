import { expect, it } from 'vitest';
import { openGateway, type TestGateway } from '../../support/harness';
import { signInAs } from '../../support/sign-in-as';

const KEY = { kind: 'visitor', value: 'v1' };
const MISSING = { code: 'invalid', field: 'reason' };

const ask = async (
  gateway: TestGateway,
  method: string,
  path: string,
  json: object,
  token?: string,
) => {
  const answer = token
    ? await gateway.ask(path, { method, json, token })
    : await gateway.write(method, path, json);
  const body = (await answer.json()) as { id: number; field?: string };
  return { status: answer.status, body };
};

it('a person who bans for more than a day says why; a program need not', async () => {
  const gateway = await openGateway();
  const token = await signInAs(gateway, 'supervisor');
  const add = (more: object, by?: string) =>
    ask(gateway, 'POST', '/v1/bans', { keys: [KEY], ...more }, by);
  expect(await add({ for: '2d' }, token)).toMatchObject({
    status: 422,
    body: MISSING,
  });
  expect((await add({}, token)).status).toBe(422);
  expect((await add({ for: '7d', reason: ' ' }, token)).status).toBe(422);
  expect((await add({ for: '1d' }, token)).status).toBe(201);
  expect((await add({ for: '2d', reason: 'Spam' }, token)).status).toBe(201);
  expect((await add({})).status).toBe(201);
  const preview = await gateway.ask('/v1/bans/preview', {
    method: 'POST',
    json: { keys: [KEY], for: '2d' },
    token,
  });
  expect((await preview.json()).refusals).toMatchObject([MISSING]);
});

it('a ban of more than a day keeps a reason when a person changes it', async () => {
  const gateway = await openGateway();
  const token = await signInAs(gateway, 'supervisor');
  const { body: short } = await ask(
    ...([gateway, 'POST', '/v1/bans'] as const),
    { keys: [KEY], for: '1d' },
    token,
  );
  const change = (json: object) =>
    ask(gateway, 'PATCH', `/v1/bans/${short.id}`, json, token);
  expect(await change({ for: '3d' })).toMatchObject({
    status: 422,
    body: MISSING,
  });
  expect((await change({ for: '3d', reason: 'Spam' })).status).toBe(200);
  expect((await change({ reason: '' })).status).toBe(422);
  expect((await change({ note: 'Wrote again.' })).status).toBe(200);
  expect((await change({ for: '1h', reason: '' })).status).toBe(200);
  const bulk = await ask(
    ...([gateway, 'POST', '/v1/bans/bulk'] as const),
    { ids: [short.id], action: { set: { reason: '' } } },
    token,
  );
  expect([bulk.status, bulk.body.field]).toEqual([422, 'action.set.reason']);
});

it('no ban gets a reason to help afterwards, however it is spelt', async () => {
  const gateway = await openGateway();
  await gateway.write('PUT', '/v1/sites/default', {
    ...{ reasons: ['Spam', 'Self-harm'], protectiveReasons: ['Self-harm'] },
  });
  const { body: ban } = await ask(gateway, 'POST', '/v1/bans', {
    ...{ keys: [KEY], for: '1d', reason: 'Spam' },
  });
  const reason = 'self-harm ';
  for (const [method, path, json, field] of [
    ['POST', '/v1/bans', { keys: [KEY], reason }, 'reason'],
    ['PATCH', `/v1/bans/${ban.id}`, { reason }, 'reason'],
    [
      ...(['POST', '/v1/bans/bulk'] as const),
      { ids: [ban.id], action: { set: { reason } } },
      'action.set.reason',
    ],
  ] as const) {
    const refused = await ask(gateway, method, path, json);
    expect([path, refused.status, refused.body.field]).toEqual([
      ...[path, 422, field],
    ]);
  }
  const shown = await gateway.write('GET', `/v1/bans/${ban.id}`);
  expect(await shown.json()).toMatchObject({ reason: 'Spam', revision: 1 });
});
