import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { Logger } from 'pino';

/** Milliseconds. Proxies cut connections that are silent for about a minute. */
const HEARTBEAT = 15_000;
/** Milliseconds after which a browser opens a broken stream again. */
const RETRY = 2_000;

/** The gateway's side of one stream. */
export interface EventSink {
  /** Sends one event. Does nothing once the stream has ended. */
  send(event: string, data: unknown, id?: string): void;
  /** Ends the stream from our side. */
  close(): void;
}

/** The open streams of a gateway, which ends them when it stops. */
export interface OpenStreams {
  /** Adds a stream by its `close`. Returns a function that removes it. */
  add(close: () => void): () => void;
  /** Closes all streams, and every stream that is added later. */
  closeAll(): void;
  log: Logger;
}

/** Creates an empty set of open streams. */
export const createOpenStreams = (log: Logger): OpenStreams => {
  const closers = new Set<() => void>();
  let closed = false;
  return {
    log,
    add(close) {
      if (closed) close();
      else closers.add(close);
      return () => closers.delete(close);
    },
    closeAll() {
      closed = true;
      closers.forEach((close) => close());
    },
  };
};

/**
 * Returns a response of Server-Sent Events, open until either side ends it.
 *
 * @param open gets the sink; returns a function that is called at the end
 */
export const eventStream = (
  c: Context,
  streams: OpenStreams,
  open: (sink: EventSink) => Promise<() => void>,
): Response => {
  // HEAD is answered by GET's route, but nobody would read, or end, a stream.
  if (c.req.method === 'HEAD') return c.body(null);
  c.header('x-accel-buffering', 'no');
  const response = streamSSE(c, async (stream) => {
    let finish = () => {};
    const over = new Promise<void>((resolve) => (finish = resolve));
    const forget = streams.add(finish);
    stream.onAbort(finish);
    // Writes are queued, so that events keep their order.
    let writes = stream.write(`retry: ${RETRY}\n\n`).then(() => {});
    const write = (text: string) => {
      writes = writes.then(() => stream.write(text)).then(() => {}, finish);
    };
    const heartbeat = setInterval(() => write(':\n\n'), HEARTBEAT);
    heartbeat.unref();
    let undo = () => {};
    try {
      undo = await open({
        send: (event, data, id) =>
          write(
            `${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`,
          ),
        close: finish,
      });
      await over;
    } catch (error) {
      // The stream ends; its browser opens another by itself.
      streams.log.error({ err: error }, 'stream failed');
    } finally {
      clearInterval(heartbeat);
      undo();
      forget();
      await writes;
    }
  });
  // streamSSE writes no-cache, which lets a proxy keep a copy.
  response.headers.set('cache-control', 'no-store');
  return response;
};
