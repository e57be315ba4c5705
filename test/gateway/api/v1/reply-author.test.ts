import { expect, it } from 'vitest';
import { openGateway } from '../../support/harness';
import { readStream } from '../../support/read-stream';
import { signInAs } from '../../support/sign-in-as';

it('a reply carries its author, for agents and in the audit trail', async () => {
  const gateway = await openGateway();
  const token = await signInAs(gateway);
  const { code, stream } = await gateway.chat();
  const messages = stream.replace('events', 'messages');
  const visitor = readStream(await gateway.ask(messages));
  const agents = readStream(
    await gateway.ask('/v1/sessions/stream', { token }),
  );
  await agents.until('ready');
  const path = `/v1/sessions/${code}/messages`;
  const reply = await gateway.ask(path, {
    ...{ method: 'POST', token, json: { text: 'hello' } },
  });
  const sent = (await reply.json()) as { id: number };
  const author = { id: expect.any(Number) as number, name: 'Ada' };
  expect(sent).toMatchObject({ from: 'agent', text: 'hello', author });

  const listed = await gateway.ask(path, { token });
  expect(await listed.json()).toEqual({ data: [sent] });
  expect((await agents.until('message')).at(-1)?.data).toEqual({
    code,
    message: sent,
  });
  // The visitor is not told who of the company writes.
  const told = (await visitor.until('message')).at(-1)?.data;
  expect(told).toEqual({
    ...{ id: sent.id, from: 'agent', text: 'hello' },
    at: expect.any(String) as string,
  });
  const audit = await gateway.db
    .selectFrom('audit')
    .selectAll()
    .where('action', '=', 'reply')
    .execute();
  expect(audit).toMatchObject([
    { subject: code, actor_name: 'Ada', detail: `{"message":${sent.id}}` },
  ]);
  await visitor.close();
  await agents.close();
});
