import { describe, expect, it } from 'vitest';
import type { Message } from '../../../../src/protocol/messages';
import type { Page } from '../../../../src/protocol/page';
import { insertMessage } from '../../../../src/gateway/store/messages';
import { openGateway, START, type TestGateway } from '../../support/harness';
import { readStream } from '../../support/read-stream';

const openChat = async (rateLimit: number, messages = 0) => {
  const gateway = await openGateway({ rateLimit });
  const chat = await gateway.chat();
  await gateway.db.transaction().execute(async (trx) => {
    for (let number = 1; number <= messages; number += 1) {
      const text = `text ${number}`;
      await insertMessage(trx, chat.code, { from: 'visitor', text, at: START });
    }
  });
  const base = chat.stream.replace('/events', '');
  return { gateway, chat, path: `${base}/messages` };
};

const send = (gateway: TestGateway, path: string) =>
  gateway.ask(path, { method: 'POST', json: { text: 'x' } });

describe('messages of one chat', () => {
  it('are refused beyond sixty a minute, and taken again after it', async () => {
    const { gateway, path } = await openChat(6000);
    for (let sent = 0; sent < 60; sent += 1) {
      expect((await send(gateway, path)).status).toBe(201);
    }
    const refused = await send(gateway, path);
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('60');
    expect(await refused.json()).toMatchObject({ code: 'rate_limited' });

    const other = await gateway.chat();
    const otherPath = other.stream.replace('/events', '/messages');
    expect((await send(gateway, otherPath)).status).toBe(201);
    gateway.pass(60_000);
    expect((await send(gateway, path)).status).toBe(201);
  });

  it('are not limited with a rate limit of 0', async () => {
    const { gateway, path } = await openChat(0);
    for (let sent = 0; sent < 61; sent += 1) {
      expect((await send(gateway, path)).status).toBe(201);
    }
  });
});

describe('a long chat', () => {
  const list = async (gateway: TestGateway, code: string, query: string) => {
    const path = `/v1/sessions/${code}/messages?${query}`;
    const response = await gateway.write('GET', path);
    expect(response.status).toBe(200);
    const { data, next } = (await response.json()) as Page<Message>;
    return { texts: data.map(({ text }) => text), next };
  };

  it('is listed page by page, from its start', async () => {
    const { gateway, chat } = await openChat(0, 250);
    const first = await list(gateway, chat.code, '');
    expect(first.texts).toHaveLength(50);
    expect(first.texts[0]).toBe('text 1');
    const second = await list(
      gateway,
      chat.code,
      `after=${first.next}&limit=150`,
    );
    const third = await list(
      gateway,
      chat.code,
      `after=${second.next}&limit=50`,
    );
    expect(third.next).toBeUndefined();
    expect([...first.texts, ...second.texts, ...third.texts]).toEqual(
      Array.from({ length: 250 }, (_, index) => `text ${index + 1}`),
    );
  });

  it('is listed page by page, from its end', async () => {
    const { gateway, chat } = await openChat(0, 5);
    const last = await list(gateway, chat.code, 'before=end&limit=2');
    expect(last.texts).toEqual(['text 4', 'text 5']);
    const rest = await list(gateway, chat.code, `before=${last.next}&limit=3`);
    expect(rest).toEqual({
      texts: ['text 1', 'text 2', 'text 3'],
      next: undefined,
    });
  });

  it.each([
    ['limit=0', 'limit'],
    ['limit=501', 'limit'],
    ['after=x', 'after'],
    ['before=-1', 'before'],
    ['after=1&before=2', 'before'],
  ])('refuses ?%s, naming the field', async (query, field) => {
    const { gateway, chat } = await openChat(0);
    const path = `/v1/sessions/${chat.code}/messages?${query}`;
    const response = await gateway.write('GET', path);
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ field });
  });

  it('is streamed from its newest page on', async () => {
    const { gateway, path } = await openChat(0, 120);
    const events = readStream(await gateway.ask(path));
    const seen = await events.until('admitted');
    const texts = seen.slice(0, -1).map(({ data }) => (data as Message).text);
    expect(texts).toEqual(
      Array.from({ length: 50 }, (_, index) => `text ${index + 71}`),
    );
    expect((await send(gateway, path)).status).toBe(201);
    const [next] = await events.until('message');
    expect((next?.data as Message).text).toBe('x');
    await events.close();
  });

  it('is streamed whole after the last that the reader has', async () => {
    const { gateway, path } = await openChat(0, 120);
    const headers = { 'last-event-id': '0' };
    const events = readStream(await gateway.ask(path, { headers }));
    const texts: string[] = [];
    while (texts.length < 120) {
      const [{ data } = { data: undefined }] = (
        await events.until('message')
      ).slice(-1);
      texts.push((data as Message).text);
    }
    expect(texts).toEqual(
      Array.from({ length: 120 }, (_, index) => `text ${index + 1}`),
    );
    await events.close();
  });
});
