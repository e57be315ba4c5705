import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';

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
}

export const createOpenStreams = (): OpenStreams => {
  const closers = new Set<() => void>();
  let closed = false;
  return {
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
  c.header('cache-control', 'no-store');
  c.header('x-accel-buffering', 'no');
  return streamSSE(c, async (stream) => {
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
    const undo = await open({
      send: (event, data, id) =>
        write(
          `${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`,
        ),
      close: finish,
    });
    await over;
    clearInterval(heartbeat);
    undo();
    forget();
    await writes;
  });
};
