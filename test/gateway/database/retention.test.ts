import { expect, it } from 'vitest';
import { openGateway, VISITOR, type TestGateway } from '../support/harness';

const DAY = 24 * 60 * 60 * 1000;

const count = async (
  { db }: TestGateway,
  table: 'sessions' | 'messages' | 'idempotency' | 'tokens',
) => (await db.selectFrom(table).selectAll().execute()).length;

it('a chat and its messages are deleted 30 days after its end', async () => {
  const gateway = await openGateway();
  const { stream, code } = await gateway.chat();
  const path = `/v1/sessions/${code}/messages`;
  await gateway.write('POST', path, { text: 'hello' });
  await gateway.ask(stream.replace('events', 'ended'), { method: 'POST' });
  gateway.pass(30 * DAY);
  await gateway.sweep();
  expect(await count(gateway, 'sessions')).toBe(1);
  gateway.pass(60 * 60 * 1000);
  await gateway.sweep();
  expect(await count(gateway, 'sessions')).toBe(0);
  expect(await count(gateway, 'messages')).toBe(0);
});

it('a ban remains when the chat it was made from is deleted', async () => {
  const gateway = await openGateway();
  const { code } = await gateway.chat();
  await gateway.write('POST', '/v1/bans', { session: code, kinds: ['ip'] });
  gateway.pass(DAY);
  await gateway.sweep();
  await gateway.sweep();
  gateway.pass(31 * DAY);
  await gateway.sweep();
  expect(await count(gateway, 'sessions')).toBe(0);
  gateway.pass(DAY);
  expect(await gateway.visit({}, { from: VISITOR })).toMatchObject({
    verdict: 'refused',
  });
});

it('ended sign-ins and old Idempotency-Keys are deleted', async () => {
  const gateway = await openGateway();
  await gateway.user('ada@example.com', 'agent');
  const response = await gateway.ask('/v1/sign-in', {
    method: 'POST',
    json: { email: 'ada@example.com', password: 'correct horse' },
  });
  const { token } = await response.json();
  await gateway.ask('/v1/bans', {
    method: 'POST',
    token,
    json: { keys: [{ kind: 'visitor', value: 'x' }] },
    headers: { 'idempotency-key': 'k1' },
  });
  expect(await count(gateway, 'tokens')).toBe(1);
  expect(await count(gateway, 'idempotency')).toBe(1);
  gateway.pass(DAY + 1);
  await gateway.sweep();
  expect(await count(gateway, 'tokens')).toBe(0);
  expect(await count(gateway, 'idempotency')).toBe(0);
});
