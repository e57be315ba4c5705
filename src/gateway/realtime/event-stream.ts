import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { Logger } from 'pino';

/** Proxies cut connections that are silent for a minute or so. */
const HEARTBEAT = 15_000;
/** How soon a browser comes back after a stream broke, in milliseconds. */
const RETRY = 2_000;

export interface EventSink {
  /** Sends one event; after the stream is over it does nothing. */
  send(event: string, data: unknown, id?: string): void;
  /** Ends the stream from our side. */
  close(): void;
}

/** All open streams, so that a stopping gateway can end them. */
export interface OpenStreams {
  add(close: () => void): () => void;
  closeAll(): void;
  log: Logger;
}

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
 * Answers with Server-Sent Events until either side ends it.
 *
 * @param open is given the sink; it answers what to undo at the end
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
      // The stream ends here; whoever reads it comes back by itself.
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
