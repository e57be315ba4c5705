import { expect, it } from 'vitest';
import { openGateway } from '../support/harness';
import { signInAs } from '../support/sign-in-as';

const open = async () => {
  const gateway = await openGateway();
  const token = await signInAs(gateway);
  const { code } = await gateway.chat();
  const reply = (text: string, key: string, of = code, by = token) =>
    gateway.ask(`/v1/sessions/${of}/messages`, {
      ...{ method: 'POST', token: by, json: { text } },
      headers: { 'idempotency-key': key },
    });
  const texts = async () => {
    const rows = await gateway.db
      .selectFrom('messages')
      .select('text')
      .orderBy('id')
      .execute();
    return rows.map(({ text }) => text);
  };
  return { gateway, code, reply, texts };
};

it('a reply sent again with its key is one, also at once and once the chat is over', async () => {
  const { gateway, code, reply, texts } = await open();
  const answers = await Promise.all(
    ['one', 'one', 'one'].map((text) => reply(text, 'key-1')),
  );
  await gateway.write('POST', `/v1/sessions/${code}/end`);
  answers.push(await reply('one', 'key-1'));
  expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
  const [first, ...others] = await Promise.all(
    answers.map((answer) => answer.json()),
  );
  expect(first).toMatchObject({ text: 'one', author: { name: 'Ada' } });
  for (const other of others) expect(other).toEqual(first);
  expect(await texts()).toEqual(['one']);
  const audit = await gateway.db
    .selectFrom('audit')
    .select('id')
    .where('action', '=', 'reply')
    .execute();
  expect(audit).toHaveLength(1);
});

it('a key is for one reply in one chat of one caller', async () => {
  const { gateway, reply, texts } = await open();
  await reply('one', 'key-1');
  const other = await gateway.chat();
  for (const answer of [
    await reply('two', 'key-1'),
    await reply('one', 'key-1', other.code),
  ]) {
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({
      ...{ code: 'idempotency_key_reused', field: 'idempotency-key' },
    });
  }
  const program = await gateway.token('agent');
  expect((await reply('two', 'key-1', other.code, program)).status).toBe(201);
  expect(await texts()).toEqual(['one', 'two']);
});

it('a key is forgotten after a day', async () => {
  const { gateway, reply } = await open();
  await reply('one', 'key-1');
  gateway.pass(25 * 3600_000);
  await gateway.sweep();
  const left = await gateway.db.selectFrom('reply_keys').selectAll().execute();
  expect(left).toEqual([]);
});
