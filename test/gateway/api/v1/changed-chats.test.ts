import { expect, it } from 'vitest';
import type { Session } from '../../../../src/protocol/sessions';
import { openGateway, START, type TestGateway } from '../../support/harness';
import { readStream } from '../../support/read-stream';
import { signInAs } from '../../support/sign-in-as';

const open = async () => {
  const gateway = await openGateway();
  const token = await signInAs(gateway);
  const chat = await gateway.chat();
  const deed = async (name: string, json?: object) => {
    const response = await gateway.ask(`/v1/sessions/${chat.code}/${name}`, {
      ...{ method: 'POST', token },
      ...(json && { json }),
    });
    return { status: response.status, body: await response.json() };
  };
  return { gateway, ...chat, token, deed };
};

const auditOf = async (gateway: TestGateway, code: string) =>
  gateway.db
    .selectFrom('audit')
    .select(['action', 'actor_name', 'detail'])
    .where('subject', '=', code)
    .execute();

it('a chat that an agent ends is over for its visitor, once', async () => {
  const { gateway, token, code, stream, deed } = await open();
  const visitor = readStream(await gateway.ask(stream));
  const agents = readStream(
    await gateway.ask('/v1/sessions/stream', { token }),
  );
  await visitor.next();
  await agents.until('ready');
  const endedAt = new Date(START).toISOString();
  const first = await deed('end');
  expect(first).toMatchObject({
    status: 200,
    body: { state: 'ended', endedAt },
  });
  expect(await visitor.until('ended')).not.toEqual([]);
  expect((await agents.next())?.data).toEqual(first.body);
  gateway.pass(1000);
  expect(await deed('end')).toEqual(first);
  expect(await auditOf(gateway, code)).toEqual([
    { action: 'end chat', actor_name: 'Ada', detail: '{}' },
  ]);
  await agents.close();
});

it('the next chat of a browser whose chat was ended is another session', async () => {
  const { gateway, deed } = await open();
  const chat = 'the-id-of-this-chat-01';
  const before = await gateway.chat({ chat });
  await gateway.write('POST', `/v1/sessions/${before.code}/end`);
  const after = await gateway.chat({ chat, visitor: before.visitor });
  expect(after.code).not.toBe(before.code);
  expect((await deed('claim')).status).toBe(200);
});

it('a claimed chat is released, and anybody may claim it', async () => {
  const { gateway, token, code, deed } = await open();
  await gateway.write('POST', `/v1/sessions/${code}/claim`);
  expect(await deed('release')).toMatchObject({
    ...{ status: 200, body: { claimedBy: null } },
  });
  expect((await deed('release')).status).toBe(200);
  expect(await deed('claim')).toMatchObject({
    body: { claimedBy: { name: 'Ada' } },
  });
  expect(await auditOf(gateway, code)).toMatchObject([
    { action: 'release chat', actor_name: 'Ada' },
  ]);
  const agents = readStream(
    await gateway.ask('/v1/sessions/stream', { token }),
  );
  await agents.until('ready');
  await deed('release');
  expect((await agents.next())?.data).toMatchObject({ code, claimedBy: null });
  await agents.close();
});

it('a chat is handed over to a user, and to nobody else', async () => {
  const { gateway, code, deed } = await open();
  await deed('claim');
  const { id } = await gateway.user('bo@example.com', 'agent');
  expect(await deed('hand-over', { to: id })).toMatchObject({
    ...{ status: 200, body: { claimedBy: { id, name: 'Bo' } } },
  });
  const viewer = await gateway.user('vi@example.com', 'viewer');
  for (const to of [viewer.id, id + 1000, 0, 'bo@example.com', null]) {
    expect(await deed('hand-over', { to })).toMatchObject({
      ...{ status: 422, body: { code: 'invalid', field: 'to' } },
    });
  }
  const [{ detail, ...line } = { detail: '' }, ...more] = await auditOf(
    gateway,
    code,
  );
  expect(line).toEqual({ action: 'hand over chat', actor_name: 'Ada' });
  expect(JSON.parse(detail)).toMatchObject({ to: id });
  expect(more).toEqual([]);
});

it('a chat is done until its visitor writes again', async () => {
  const { gateway, stream, deed } = await open();
  const doneAt = new Date(START).toISOString();
  expect(await deed('done')).toMatchObject({ status: 200, body: { doneAt } });
  gateway.pass(1000);
  expect(await deed('done')).toMatchObject({ status: 200, body: { doneAt } });
  await gateway.ask(stream.replace('events', 'messages'), {
    ...{ method: 'POST', json: { text: 'one more thing' } },
  });
  const session = (await deed('claim')).body as Session;
  expect(session).toMatchObject({ state: 'live', doneAt: null });
});

it('a chat that is over is neither released nor handed over', async () => {
  const { gateway, deed } = await open();
  const { id } = await gateway.user('bo@example.com', 'agent');
  await deed('end');
  for (const answer of [
    await deed('release'),
    await deed('hand-over', { to: id }),
  ]) {
    expect(answer).toMatchObject({
      ...{ status: 410, body: { code: 'session_ended' } },
    });
  }
  expect(await deed('done')).toMatchObject({
    ...{ status: 200, body: { state: 'ended' } },
  });
});

it('a chat of another site is not found, whatever is done with it', async () => {
  const { gateway, code } = await open();
  await gateway.site('shop');
  const token = await gateway.token('agent', ['shop']);
  for (const name of ['end', 'release', 'done', 'hand-over']) {
    const answer = await gateway.ask(`/v1/sessions/${code}/${name}`, {
      ...{ method: 'POST', token },
      ...(name === 'hand-over' && { json: { to: 1 } }),
    });
    expect(answer.status, name).toBe(404);
  }
});
