import { describe, expect, it } from 'vitest';
import type { Ban } from '../../../src/protocol/bans';
import type { Page } from '../../../src/protocol/page';
import { openGateway, type TestGateway } from '../support/harness';
import { readStream } from '../support/read-stream';

const find = async (gateway: TestGateway, text: string): Promise<number[]> => {
  const q = encodeURIComponent(text);
  const response = await gateway.write('GET', `/v1/bans?q=${q}`);
  expect(response.status).toBe(200);
  const { data } = (await response.json()) as Page<Ban>;
  return data.map(({ id }) => id);
};

describe('a search finds text literally, whatever its characters mean in SQL:', () => {
  it.each(['50%', 'a_b', 'c:\\x', 'x\\', '\\%', "o'neil", 'ÄÖ', 'ﬁ'])(
    '%s',
    async (text) => {
      const gateway = await openGateway();
      await gateway.ban({ visitor: 'one' }, { reason: '50 a-b c:x xx ao' });
      const { id } = await gateway.ban(
        { visitor: 'other' },
        { reason: `before ${text}` },
      );
      expect(await find(gateway, text)).toEqual([id]);
      expect(await find(gateway, text.toLowerCase())).toEqual([id]);
    },
  );
});

it('a search for text with NUL finds nothing', async () => {
  const gateway = await openGateway();
  await gateway.ban({ visitor: 'one' });
  expect(await find(gateway, 'one\0')).toEqual([]);
  const visit = await gateway.ask('/v1/sites/default%00/visits', {
    method: 'POST',
    json: {},
  });
  expect(visit.status).toBe(404);
  const chat = await gateway.write('GET', '/v1/sessions/K7F2-9QX%00');
  expect(chat.status).toBe(404);
  const ban = await gateway.write('POST', '/api/v2/bans', {
    visitor_id: 'one\0',
  });
  expect(ban.status).toBe(422);
});

it.each(['2147483648', '999999999999999', '9007199254740991'])(
  'the id %s is not found',
  async (id) => {
    const gateway = await openGateway();
    await gateway.ban({ visitor: 'one' });
    for (const [path, status] of [
      [`/v1/bans/${id}`, 404],
      [`/v1/bans?cursor=${id}`, 200],
      [`/api/v2/bans/${id}`, 404],
      [`/api/v2/bans?since_id=${id}`, 200],
      [`/api/v2/bans?max_id=${id}`, 200],
    ] as const) {
      expect((await gateway.write('GET', path)).status, path).toBe(status);
    }
  },
);

it.each(['1.5', '-1', '1e400', 'x'])(
  'a bad cursor %s returns all messages',
  async (last) => {
    const gateway = await openGateway();
    const { stream, code } = await gateway.chat();
    await gateway.write('POST', `/v1/sessions/${code}/messages`, {
      text: 'hi',
    });
    const events = readStream(
      await gateway.ask(stream.replace('events', 'messages'), {
        headers: { 'last-event-id': last },
      }),
    );
    expect(await events.next()).toMatchObject({
      event: 'message',
      data: { text: 'hi' },
    });
    await events.close();
  },
);
