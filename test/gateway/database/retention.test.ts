import { expect, it } from 'vitest';
import { setTerm } from '../../../src/gateway/privacy/set-term';
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
    json: { keys: [{ kind: 'visitor', value: 'x' }], for: '1d' },
    headers: { 'idempotency-key': 'k1' },
  });
  expect(await count(gateway, 'tokens')).toBe(1);
  expect(await count(gateway, 'idempotency')).toBe(1);
  gateway.pass(DAY + 1);
  await gateway.sweep();
  expect(await count(gateway, 'tokens')).toBe(0);
  expect(await count(gateway, 'idempotency')).toBe(0);
});

it('a visitor and who they are is deleted 180 days after their last chat', async () => {
  const gateway = await openGateway();
  const { visitor } = await gateway.chat();
  const rows = () => gateway.db.selectFrom('visitors').selectAll().execute();
  gateway.pass(179 * DAY);
  await gateway.chat({ visitor });
  gateway.pass(179 * DAY);
  await gateway.sweep();
  expect(await rows()).toHaveLength(1);
  gateway.pass(2 * DAY);
  await gateway.sweep();
  expect(await rows()).toEqual([]);
});

it('a banned visitor is known until the ban is over', async () => {
  const gateway = await openGateway();
  const { code } = await gateway.chat();
  const response = await gateway.write('POST', '/v1/bans', {
    ...{ session: code, kinds: ['visitor'] },
  });
  const { id } = await response.json();
  gateway.pass(181 * DAY);
  await gateway.sweep();
  const rows = () => gateway.db.selectFrom('visitors').selectAll().execute();
  expect(await rows()).toHaveLength(1);
  await gateway.lift(id);
  gateway.pass(DAY);
  await gateway.sweep();
  expect(await rows()).toEqual([]);
});

it('a ban and its keys are deleted 13 months after its end', async () => {
  const gateway = await openGateway();
  await gateway.ban({ ip: '198.51.100.1-198.51.100.6' });
  const { id } = await gateway.ban({ ip: '198.51.100.9-198.51.100.14' });
  await gateway.lift(id);
  gateway.pass(394 * DAY);
  await gateway.sweep();
  const ids = async () =>
    (await gateway.db.selectFrom('bans').select('id').execute()).length;
  expect(await ids()).toBe(2);
  gateway.pass(2 * DAY);
  await gateway.sweep();
  expect(await ids()).toBe(1);
  expect(
    await gateway.db.selectFrom('ban_keys').select('value').execute(),
  ).toEqual([{ value: '198.51.100.1-198.51.100.6' }]);
});

it('the owner says how long chats are kept', async () => {
  const gateway = await openGateway();
  const { stream } = await gateway.chat();
  await gateway.ask(stream.replace('events', 'ended'), { method: 'POST' });
  await setTerm(gateway.db, 'chats', 7, gateway.now());
  gateway.pass(8 * DAY);
  await gateway.sweep();
  expect(await count(gateway, 'sessions')).toBe(0);
  await expect(setTerm(gateway.db, 'chat', 7, 0)).rejects.toThrow(/chats/);
  await expect(setTerm(gateway.db, 'audit', 7, 0)).rejects.toThrow(
    /whole number from 30/,
  );
});
