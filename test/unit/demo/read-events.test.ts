import { describe, expect, it } from 'vitest';
import { readEvents, type StreamEvent } from '../../../demo/chat/read-events';

const collect = async (body: ReadableStream<Uint8Array>) => {
  const events: StreamEvent[] = [];
  for await (const event of readEvents(body)) events.push(event);
  return events;
};

const read = async (...chunks: string[]) => {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const encoder = new TextEncoder();
      chunks.forEach((chunk) => controller.enqueue(encoder.encode(chunk)));
      controller.close();
    },
  });
  return collect(body);
};

describe('events of a stream', () => {
  it('are read with name, data and the id in force', async () => {
    expect(
      await read('id: 7\nevent: message\ndata: {"a":1}\n\ndata: x\n\n'),
    ).toEqual([
      { event: 'message', data: '{"a":1}', id: '7' },
      { event: 'message', data: 'x', id: '7' },
    ]);
  });

  it('are whole however the network cut them', async () => {
    const text = 'event: e\r\nid: 1\r\ndata: ü\r\ndata: 2\r\n\r\n';
    const bytes = [...new TextEncoder().encode(text)];
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        bytes.forEach((byte) => controller.enqueue(Uint8Array.of(byte)));
        controller.close();
      },
    });
    expect(await collect(body)).toEqual([
      { event: 'e', data: 'ü\n2', id: '1' },
    ]);
  });

  it('are not made of comments, nor of one that is not finished', async () => {
    expect(await read(': beat\n\n', 'event: e\ndata: 1\n')).toEqual([]);
  });
});
