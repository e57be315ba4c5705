import { describe, expect, it } from 'vitest';
import { writeBans } from '../../../src/gateway/bans/write-bans';
import { openGateway, VISITOR, type TestGateway } from '../support/harness';
import { readStream, type StreamEvent } from '../support/read-stream';
import { signInAs } from '../support/sign-in-as';

const open = async (gateway: TestGateway, token?: string) => {
  const path = '/v1/sessions/stream';
  return readStream(
    token === undefined
      ? await gateway.write('GET', path)
      : await gateway.ask(path, { token }),
  );
};

describe('an agent’s stream', () => {
  it('begins with the live chats and those of the last day', async () => {
    const gateway = await openGateway();
    const end = ({ stream }: { stream: string }) =>
      gateway.ask(stream.replace('events', 'ended'), { method: 'POST' });
    await end(await gateway.chat());
    gateway.pass(24 * 3600_000 + 1);
    const ended = await gateway.chat();
    await end(ended);
    gateway.pass(1);
    const live = await gateway.chat();
    const stream = await open(gateway);
    const events = await stream.until('ready');
    expect(events).toMatchObject([
      { event: 'session', data: { code: ended.code, state: 'ended' } },
      { event: 'session', data: { code: live.code, state: 'live' } },
      { event: 'ready', data: {} },
    ]);
    await stream.close();
  });

  it('begins with no chat for who reads them by the list', async () => {
    const gateway = await openGateway();
    await gateway.chat();
    const stream = await readStream(
      await gateway.write('GET', '/v1/sessions/stream?since=now'),
    );
    expect(await stream.next()).toEqual({ event: 'ready', data: {} });
    const { code } = await gateway.chat();
    expect(await stream.next()).toMatchObject({
      event: 'session',
      data: { code },
    });
    await stream.close();
    const odd = await gateway.write('GET', '/v1/sessions/stream?since=week');
    expect(odd.status).toBe(422);
    expect(await odd.json()).toMatchObject({ field: 'since' });
  });

  it('sends a chat’s start, messages, ban, lift and end', async () => {
    const gateway = await openGateway();
    const stream = await open(gateway);
    await stream.until('ready');
    const { code, stream: path } = await gateway.chat();
    expect(await stream.next()).toMatchObject({
      event: 'session',
      data: { code, state: 'live', ban: null },
    });
    await gateway.ask(path.replace('events', 'messages'), {
      method: 'POST',
      json: { text: 'hello' },
    });
    expect(await stream.next()).toMatchObject({
      event: 'message',
      data: { code, message: { from: 'visitor', text: 'hello' } },
    });
    const ban = await gateway.ban({ ip: '203.0.113.0/25' });
    expect(await stream.next()).toEqual({ event: 'ban', data: ban });
    expect(await stream.next()).toMatchObject({
      event: 'session',
      data: { code, ban: { id: ban.id } },
    });
    await gateway.lift(ban.id);
    expect(await stream.next()).toMatchObject({
      event: 'ban',
      data: { id: ban.id, state: 'lifted' },
    });
    expect(await stream.next()).toMatchObject({
      event: 'session',
      data: { code, ban: null },
    });
    await gateway.ask(path.replace('events', 'ended'), { method: 'POST' });
    expect(await stream.next()).toMatchObject({
      event: 'session',
      data: { code, state: 'ended' },
    });
    await stream.close();
  });

  it('sends no chat that a ban does not concern', async () => {
    const gateway = await openGateway();
    await gateway.chat({}, { from: '192.0.2.1' });
    const { code } = await gateway.chat({ claims: { email: 'a@b.example' } });
    const stream = await open(gateway);
    await stream.until('ready');
    await gateway.ban({ email: 'a@b.example', ip: '198.51.100.0/24' });
    await gateway.ban({ ip: VISITOR });
    // What a ban makes somebody look like is told beside whom it concerns.
    const events = [
      ...(await stream.until('ban')),
      ...(await stream.until('ban')),
      ...(await stream.until('session')),
    ];
    const chats = events.filter(({ event }) => event === 'session');
    for (const chat of chats) expect(chat.data).toMatchObject({ code });
    await stream.close();
  });

  it('sends “reload” for many bans at once, and the chats they concern', async () => {
    const gateway = await openGateway();
    const { code } = await gateway.chat();
    const stream = await open(gateway);
    await stream.until('ready');
    const addresses = Array.from({ length: 50 }, (_, n) => `198.51.100.${n}`);
    const drafts = [...addresses, VISITOR].map((value) => ({
      keys: [{ kind: 'ip' as const, value, typed: value, field: 'ip' }],
      sites: [],
      until: null,
      reason: '',
      note: '',
      source: 'zendesk' as const,
      sparing: false,
    }));
    const act = { by: { id: 0, name: 'Zendesk' }, at: gateway.now() };
    await gateway.db
      .transaction()
      .execute((trx) => writeBans(trx, gateway.secrets, drafts, act));
    gateway.deps.feed.wake();
    // The chat first, unless its description took a second.
    const events = [await stream.next(), await stream.next()];
    expect(events).toHaveLength(2);
    expect(events).toEqual(
      expect.arrayContaining([
        { event: 'reload', data: {} },
        expect.objectContaining({
          event: 'session',
          data: expect.objectContaining({
            code,
            ban: expect.objectContaining({
              by: expect.objectContaining({ name: 'Zendesk' }),
            }),
          }),
        }),
      ]),
    );
    // And then of each again.
    const ban = await gateway.ban({ visitor: 'x' });
    expect(await stream.next()).toMatchObject({ data: { id: ban.id } });
    await stream.close();
  });

  it('of some sites sends only theirs', async () => {
    const gateway = await openGateway();
    await gateway.site('shop');
    const stream = await open(gateway, await gateway.token('agent', ['shop']));
    await stream.until('ready');
    await gateway.chat();
    await gateway.ban({ visitor: 'x' }, { sites: ['default'] });
    const everywhere = await gateway.ban({ visitor: 'y' });
    const { code } = await gateway.chat({}, { site: 'shop' });
    // Of the new site, a second after it was added.
    const next = async () => {
      const event = await stream.next();
      return event?.event === 'reload' ? stream.next() : event;
    };
    expect(await next()).toMatchObject({ data: { id: everywhere.id } });
    expect(await next()).toMatchObject({ data: { code } });
    await stream.close();
  });

  it('sends the newest last, although all come while it opens', async () => {
    const gateway = await openGateway();
    const chats = await Promise.all(
      Array.from({ length: 30 }, () => gateway.chat()),
    );
    const stream = await open(gateway);
    await Promise.all(
      chats.map(({ stream: path }) =>
        gateway.ask(path.replace('events', 'ended'), { method: 'POST' }),
      ),
    );
    const last = new Map<string, string>();
    const keep = (event: StreamEvent | undefined) => {
      const { code, state } = event?.data as { code: string; state: string };
      if (event?.event === 'session') last.set(code, state);
    };
    // When there is much to send, some of them come a little later.
    const ended = () =>
      [...last.values()].filter((state) => state === 'ended').length;
    while (ended() < 30) keep(await stream.next());
    await gateway.ban({ visitor: 'the last to come' });
    (await stream.until('ban')).forEach(keep);
    expect(last.size).toBe(30);
    expect(ended()).toBe(30);
    await stream.close();
  });

  it('ends when its agent signs out', async () => {
    const gateway = await openGateway();
    const token = await signInAs(gateway);
    const stream = await open(gateway, token);
    const other = await open(gateway);
    await stream.until('ready');
    await other.until('ready');
    await gateway.ask('/v1/sign-out', { method: 'POST', token });
    expect(await stream.next()).toBeUndefined();
    const ban = await gateway.ban({ visitor: 'x' });
    expect(await other.next()).toMatchObject({ data: { id: ban.id } });
    await other.close();
  });

  it('ends with the sign-in', async () => {
    const gateway = await openGateway({ sessionTtl: 60 });
    const stream = await open(gateway, await signInAs(gateway));
    await stream.until('ready');
    gateway.pass(60_000);
    await gateway.sweep();
    expect(await stream.next()).toBeUndefined();
  });

  it('is refused without a sign-in', async () => {
    const gateway = await openGateway();
    const response = await gateway.ask('/v1/sessions/stream');
    expect(response.status).toBe(401);
  });
});
