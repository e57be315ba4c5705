import { describe, expect, it } from 'vitest';
import { openGateway, type TestGateway } from '../../support/harness';
import { identityOf } from '../../support/sign-identity';

const CHAT = 'r4nd0m-chat-id-of-22-ch';
const MINUTE = 60_000;

const countSessions = async ({ db }: TestGateway): Promise<number> =>
  (await db.selectFrom('sessions').select('code').execute()).length;

describe('a chat that is started again under the same chat id', () => {
  it('is the same session, and its token works', async () => {
    const gateway = await openGateway();
    const first = await gateway.chat({ chat: CHAT });
    // As if the answer had been lost: the browser still has no token.
    const second = await gateway.chat({ chat: CHAT });
    expect(second).toEqual(first);
    expect(await countSessions(gateway)).toBe(1);
    const message = await gateway.ask(
      `/v1/sites/default/sessions/${second.token}/messages`,
      { method: 'POST', json: { text: 'Hello' } },
    );
    expect(message.status).toBe(201);
  });

  it('is one session although all requests come at once', async () => {
    const gateway = await openGateway();
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => gateway.chat({ chat: CHAT })),
    );
    expect(new Set(answers.map(({ code }) => code)).size).toBe(1);
    expect(new Set(answers.map(({ visitor }) => visitor)).size).toBe(1);
    expect(new Set(answers.map(({ token }) => token)).size).toBe(1);
    expect(await countSessions(gateway)).toBe(1);
    const visitors = await gateway.db
      .selectFrom('visitors')
      .select('id')
      .execute();
    expect(visitors).toHaveLength(1);
  });

  it('is another session once the first is over', async () => {
    const gateway = await openGateway();
    const first = await gateway.chat({ chat: CHAT });
    await gateway.ask(first.stream.replace('events', 'ended'), {
      method: 'POST',
    });
    const { visitor } = first;
    const second = await gateway.chat({ chat: CHAT, visitor });
    expect(second.code).not.toBe(first.code);
    expect(second.token).not.toBe(first.token);
    expect(second.visitor).toBe(visitor);
    expect(await gateway.chat({ chat: CHAT, visitor })).toEqual(second);
  });

  it('is another session once the first was abandoned', async () => {
    const gateway = await openGateway();
    const first = await gateway.chat({ chat: CHAT });
    gateway.pass(31 * MINUTE);
    await gateway.sweep();
    // After an outage every page has a minute to come back.
    gateway.pass(2 * MINUTE);
    await gateway.sweep();
    expect((await gateway.chat({ chat: CHAT })).code).not.toBe(first.code);
  });

  it('is refused if its visitor was blocked meanwhile', async () => {
    const gateway = await openGateway();
    const { code } = await gateway.chat({ chat: CHAT });
    await gateway.write('POST', '/v1/bans', {
      session: code,
      kinds: ['visitor'],
    });
    const again = await gateway.startSession({ chat: CHAT });
    expect(again.status).toBe(403);
    expect(await again.json()).toMatchObject({
      code: 'refused',
      hits: [expect.any(Number)],
    });
  });

  it('learns who is signed in by now', async () => {
    const gateway = await openGateway();
    const { visitor } = await gateway.chat({ chat: CHAT });
    const identity = identityOf(gateway, { email: 'ana@example.com' });
    await gateway.chat({ chat: CHAT, identity });
    await gateway.ban({ email: 'ana@example.com' });
    expect((await gateway.visit({ visitor })).verdict).toBe('refused');
  });
});

describe('a chat id', () => {
  it('counts on its own site alone', async () => {
    const gateway = await openGateway();
    await gateway.site('shop', ['https://shop.example']);
    const { code } = await gateway.chat({ chat: CHAT });
    const other = await gateway.chat({ chat: CHAT }, { site: 'shop' });
    expect(other.code).not.toBe(code);
  });

  it('that another visitor learnt brings a session of their own', async () => {
    const gateway = await openGateway();
    const { visitor } = await gateway.chat();
    const own = await gateway.chat({ chat: CHAT });
    const stranger = await gateway.chat({ chat: CHAT, visitor });
    expect(stranger.visitor).toBe(visitor);
    expect(stranger.code).not.toBe(own.code);
    expect(stranger.token).not.toBe(own.token);
    expect((await gateway.chat({ chat: CHAT })).code).toBe(own.code);
  });

  it('is stored as a hash, and never logged', async () => {
    const gateway = await openGateway();
    const { token } = await gateway.chat({ chat: CHAT });
    const rows = await gateway.db.selectFrom('sessions').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(CHAT);
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(gateway.log()).not.toContain(CHAT);
  });

  it.each(['', 'too-short', 'x'.repeat(129), 'with spaces in it', 17])(
    'of another shape is refused by name: %j',
    async (chat) => {
      const gateway = await openGateway();
      const response = await gateway.startSession({ chat });
      expect(response.status).toBe(422);
      expect(await response.json()).toMatchObject({
        code: 'invalid',
        field: 'chat',
      });
    },
  );

  it('may be left out: then each request starts a session', async () => {
    const gateway = await openGateway();
    const first = await gateway.chat();
    const second = await gateway.chat({ visitor: first.visitor });
    expect(second.code).not.toBe(first.code);
  });
});
