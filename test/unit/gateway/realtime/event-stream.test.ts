import { Hono } from 'hono';
import pino from 'pino';
import { expect, it, vi } from 'vitest';
import type { GatewayEnv } from '../../../../src/gateway/deps';
import {
  createOpenStreams,
  eventStream,
  type EventSink,
} from '../../../../src/gateway/realtime/event-stream';

const openStream = async () => {
  const streams = createOpenStreams(pino({ level: 'silent' }));
  const destroy = vi.fn();
  const undo = vi.fn();
  let sink: EventSink | undefined;
  const app = new Hono<Pick<GatewayEnv, 'Bindings'>>().get('/', (c) =>
    eventStream(c, streams, 'agent', (opened) => {
      sink = opened;
      return Promise.resolve(undo);
    }),
  );
  const response = await app.request(
    '/',
    {},
    { incoming: { socket: { destroy } } },
  );
  if (!sink) throw new Error('the stream is open');
  return { response, sink, destroy, undo };
};

const QUARTER = 'x'.repeat(256 * 1024);

it('a stream whose reader leaves a megabyte waiting is cut off', async () => {
  const { sink, destroy, undo } = await openStream();
  for (let sent = 0; sent < 3; sent += 1) sink.send('event', QUARTER);
  expect(destroy).not.toHaveBeenCalled();
  for (let sent = 0; sent < 3; sent += 1) sink.send('event', QUARTER);
  expect(destroy).toHaveBeenCalledOnce();
  await vi.waitFor(() => expect(undo).toHaveBeenCalledOnce());
  await sink.drained();
});

it('a stream that is read may be of any length', async () => {
  const { response, sink, destroy } = await openStream();
  const text = response.text();
  for (let sent = 0; sent < 10; sent += 1) {
    sink.send('event', QUARTER);
    await sink.drained();
  }
  expect(destroy).not.toHaveBeenCalled();
  sink.close();
  expect((await text).length).toBeGreaterThan(10 * QUARTER.length);
});
