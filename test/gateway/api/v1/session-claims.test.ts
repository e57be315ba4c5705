import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../../src/protocol/answer';
import type { SessionRefusal } from '../../../../src/protocol/gate-sessions';
import type { Session } from '../../../../src/protocol/sessions';
import { openGateway, type TestGateway } from '../../support/harness';
import { readStream } from '../../support/read-stream';

const tell = (
  gateway: TestGateway,
  { stream }: { stream: string },
  claims: object,
) =>
  gateway.ask(stream.replace('events', 'claims'), {
    method: 'POST',
    json: { claims },
  });

const sessionOf = async (gateway: TestGateway, { code }: { code: string }) =>
  (await (
    await gateway.write('GET', `/v1/sessions/${code}`)
  ).json()) as Session;

describe('what a visitor says of themself in a running chat', () => {
  it('is seen by agents, who find the chat by it', async () => {
    const gateway = await openGateway();
    const chat = await gateway.chat({ claims: { name: 'Ana' } });
    const answer = await tell(gateway, chat, { email: 'Ana@Example.com' });
    expect(answer.status).toBe(200);
    expect(((await answer.json()) as Answer).verdict).toBe('admitted');
    expect((await sessionOf(gateway, chat)).claims).toEqual({
      name: 'Ana',
      email: 'ana@example.com',
    });
    const found = await gateway.write('GET', '/v1/sessions?q=ana@example.com');
    const { data } = (await found.json()) as { data: Session[] };
    expect(data.map(({ code }) => code)).toEqual([chat.code]);
  });

  it('is kept without half a character', async () => {
    const gateway = await openGateway();
    const chat = await gateway.chat();
    const answer = await tell(gateway, chat, { name: 'Ana \ud83d' });
    expect(answer.status).toBe(200);
    expect((await sessionOf(gateway, chat)).claims).toEqual({
      name: 'Ana \ufffd',
    });
  });

  it('refuses the chat if it is banned, as at its start', async () => {
    const gateway = await openGateway();
    await gateway.ban({ email: 'ana@example.com' });
    const chat = await gateway.chat();
    const answer = await tell(gateway, chat, { email: 'ana@example.com' });
    expect(answer.status).toBe(403);
    const refusal = (await answer.json()) as SessionRefusal;
    expect(refusal).toMatchObject({ code: 'refused', verdict: 'refused' });
    expect(refusal.reference).toBeDefined();
    // Nothing that is written from now on reaches an agent.
    const message = await gateway.ask(
      chat.stream.replace('events', 'messages'),
      { method: 'POST', json: { text: 'Hello?' } },
    );
    expect(message.status).toBe(403);
  });

  it('is what an open stream is decided by from now on', async () => {
    const gateway = await openGateway();
    const chat = await gateway.chat();
    const stream = readStream(await gateway.ask(chat.stream));
    expect((await stream.next())?.event).toBe('admitted');
    await tell(gateway, chat, { email: 'ana@example.com' });
    await gateway.ban({ email: 'ana@example.com' });
    let event = await stream.next();
    while (event?.event === 'admitted') event = await stream.next();
    expect(event?.event).toBe('refused');
  });

  it('is looked up for ten people, and marked beyond that', async () => {
    const gateway = await openGateway({ rateLimit: 6000 });
    await gateway.ban({ email: 'person11@example.com' });
    const chat = await gateway.chat();
    for (let index = 0; index <= 11; index += 1) {
      const email = `person${index}@example.com`;
      expect((await tell(gateway, chat, { email })).status).toBe(200);
    }
    expect((await sessionOf(gateway, chat)).claimsUnchecked).toBe(true);
  });

  it('changes nothing once the chat is over', async () => {
    const gateway = await openGateway();
    const chat = await gateway.chat();
    await gateway.ask(chat.stream.replace('events', 'ended'), {
      method: 'POST',
    });
    const answer = await tell(gateway, chat, { email: 'ana@example.com' });
    expect(answer.status).toBe(410);
    expect((await sessionOf(gateway, chat)).claims).toEqual({});
  });

  it('keeps nothing from the chat, whatever it is', async () => {
    const gateway = await openGateway();
    const chat = await gateway.chat({ claims: { email: 'ana@example.com' } });
    for (const claims of [{ email: 7 }, { name: {} }, 'no object', null]) {
      expect((await tell(gateway, chat, claims as object)).status).toBe(200);
    }
  });
});
