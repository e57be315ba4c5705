import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/protocol/answer';
import type { AgentMessage, Message } from '../../../src/protocol/messages';
import { openGateway, VISITOR } from '../support/harness';
import { readStream } from '../support/read-stream';
import { expectWithin } from '../../expect-within';

/** A chat with its stream, past the first event. */
const openChat = async (options: Parameters<typeof openGateway>[0] = {}) => {
  const gateway = await openGateway(options);
  const chat = await gateway.chat();
  const response = await gateway.ask(chat.stream);
  const events = readStream(response);
  const first = await events.next();
  const base = chat.stream.replace('/events', '');
  return { gateway, chat, events, first, response, base };
};

describe('a session’s stream', () => {
  it('begins with the present verdict', async () => {
    const { chat, first, response, events } = await openChat();
    expect(response.headers.get('content-type')).toMatch('text/event-stream');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(first).toMatchObject({
      event: 'admitted',
      data: { verdict: 'admitted', version: 0, tags: chat.tags, hits: [] },
    });
    await events.close();
  });

  it('begins with a refusal that came while it was disconnected', async () => {
    const { gateway, chat, events } = await openChat();
    await events.close();
    await gateway.ban({ ip: VISITOR });
    const again = readStream(await gateway.ask(chat.stream));
    expect(await again.next()).toMatchObject({ event: 'refused' });
    await again.close();
  });

  it.each([
    ['visitor', 5],
    ['ip', 0],
  ] as const)('brings a ban of the %s and its lift', async (kind, hit) => {
    const { gateway, chat, events } = await openChat();
    const response = await gateway.write('POST', '/v1/bans', {
      session: chat.code,
      kinds: [kind],
    });
    const ban = await response.json();
    const refused = (await events.until('refused')).at(-1)?.data as Answer;
    expect(refused).toMatchObject({
      verdict: 'refused',
      version: 1,
      reference: ban.reference,
    });
    expect(refused.hits).toEqual([hit]);
    await gateway.lift(ban.id);
    const admitted = (await events.until('admitted')).at(-1)?.data as Answer;
    expect(admitted).toMatchObject({ version: 2, hits: [] });
    await events.close();
  });

  it('sends nothing about other people’s bans', async () => {
    const { gateway, events } = await openChat();
    await gateway.site('shop');
    await gateway.ban({ ip: '192.0.2.1', visitor: 'somebody else' });
    await gateway.ban({ ip: VISITOR }, { sites: ['shop'] });
    await gateway.ban({ ip: '203.0.113.0/25' });
    const next = await events.next();
    // Above what the shop has answered: the list of all sites is one.
    expect(next).toMatchObject({ event: 'refused', data: { version: 3 } });
    await events.close();
  });

  it('says once that an agent has claimed the chat', async () => {
    const { gateway, chat, events } = await openChat();
    const claim = () =>
      gateway.write('POST', `/v1/sessions/${chat.code}/claim`);
    expect((await claim()).status).toBe(200);
    expect(await events.next()).toEqual({ event: 'assigned', data: {} });
    await claim();
    await gateway.ban({ ip: VISITOR });
    expect(await events.next()).toMatchObject({ event: 'refused' });
    await events.close();
  });

  it('ends with the chat', async () => {
    const { gateway, events, base } = await openChat();
    await gateway.ask(`${base}/ended`, { method: 'POST' });
    expect(await events.next()).toEqual({ event: 'ended', data: {} });
    expect(await events.next()).toBeUndefined();
  });

  it('is not opened by HEAD', async () => {
    const { gateway, chat, events } = await openChat();
    await events.close();
    const response = await gateway.ask(chat.stream, { method: 'HEAD' });
    expect(response.status).toBe(200);
    // The one that was closed is gone a moment later; HEAD's would stay.
    const present = () => gateway.deps.visitorStreams.present();
    await expect.poll(present).toEqual([]);
  });

  it('ends when the gateway stops', async () => {
    const { gateway, events } = await openChat();
    await gateway.stop();
    expect(await events.next()).toBeUndefined();
  });

  it('of an unknown session, or of another site’s, is not found', async () => {
    const { gateway, chat, events } = await openChat();
    await gateway.site('shop');
    for (const path of [
      '/v1/sites/default/sessions/nonsense/events',
      `/v1/sites/shop/sessions/${chat.token}/events`,
    ]) {
      const response = await gateway.ask(path);
      expect(response.status).toBe(404);
      expect(await response.json()).toMatchObject({
        code: 'session_not_found',
      });
    }
    await events.close();
  });

  it('sends the end of a ban of two seconds by itself', async () => {
    const { gateway, events } = await openChat({ now: Date.now });
    /** Returns how many milliseconds after its end the end is told. */
    const banShortly = async (seconds: number): Promise<number> => {
      const until = Date.now() + seconds * 1000;
      await gateway.ban(
        { ip: VISITOR },
        { until: new Date(until).toISOString() },
      );
      // On a machine so slow the stream may look when all is over.
      if (Date.now() > until - seconds * 500) return banShortly(2 * seconds);
      const [refused] = await events.until('refused');
      const { endsIn, version } = refused?.data as {
        endsIn: number;
        version: number;
      };
      expect(endsIn).toBeGreaterThan(0);
      expect(endsIn).toBeLessThanOrEqual(seconds);
      const [admitted] = await events.until('admitted');
      expect(admitted?.data).toMatchObject({ version: version + 1 });
      expect(Date.now()).toBeGreaterThanOrEqual(until);
      return Date.now() - until;
    };
    await expectWithin(2000, () => banShortly(2));
    await events.close();
  });
});

describe('a chat whose messages the gateway relays', () => {
  it('carries messages both ways, in order, none lost or repeated', async () => {
    const { gateway, chat, events, base } = await openChat();
    const read = (headers: Record<string, string> = {}) =>
      gateway.ask(`${base}/messages`, { headers });
    const stream = readStream(await read());
    const agentPath = `/v1/sessions/${chat.code}/messages`;
    const texts = Array.from({ length: 40 }, (_, index) => `text ${index}`);
    await Promise.all(
      texts.map(async (text, index) => {
        const response = await (index % 2
          ? gateway.write('POST', agentPath, { text })
          : gateway.ask(`${base}/messages`, {
              method: 'POST',
              json: { text },
            }));
        expect(response.status).toBe(201);
      }),
    );
    const received: Message[] = [];
    const ids: string[] = [];
    while (received.length < texts.length) {
      const message = (await stream.until('message')).at(-1);
      received.push(message?.data as Message);
      ids.push(message?.id ?? '');
    }
    const { data } = (await (await gateway.write('GET', agentPath)).json()) as {
      data: AgentMessage[];
    };
    // A visitor is told the same, but not who replied.
    expect(received).toEqual(
      data.map(({ id, from, text, at }) => ({ id, from, text, at })),
    );
    expect(received.map(({ text }) => text).sort()).toEqual(texts.sort());
    for (const { text, from } of received) {
      const index = Number(text.split(' ')[1]);
      expect(from).toBe(index % 2 ? 'agent' : 'visitor');
    }
    await stream.close();

    // Who comes back is told what they missed, and nothing twice.
    const resumed = readStream(await read({ 'last-event-id': ids[29] ?? '' }));
    for (const id of ids.slice(30)) {
      expect((await resumed.until('message')).at(-1)?.id).toBe(id);
    }
    await gateway.write('POST', agentPath, { text: 'the last' });
    expect((await resumed.until('message')).at(-1)?.data).toMatchObject({
      text: 'the last',
    });
    await resumed.close();
    await events.close();
  });

  it('refuses messages of a refused visitor', async () => {
    const { gateway, base, events } = await openChat();
    const messages = readStream(await gateway.ask(`${base}/messages`));
    expect(await messages.next()).toMatchObject({ event: 'admitted' });
    // From a server, as a relay would: not the visitor's own address.
    const post = () =>
      gateway.ask(`${base}/messages`, {
        method: 'POST',
        json: { text: 'hello?' },
        from: '192.0.2.80',
      });
    expect((await post()).status).toBe(201);
    await messages.until('message');
    await gateway.ban({ ip: VISITOR });
    expect(await messages.next()).toMatchObject({ event: 'refused' });
    const refused = await post();
    expect(refused.status).toBe(403);
    expect(await refused.json()).toMatchObject({ code: 'refused' });
    await messages.close();
    await events.close();
  });
});
