import type { IncomingMessage } from 'node:http';
import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { Logger } from 'pino';

/** Milliseconds. Proxies cut connections that are silent for about a minute. */
const HEARTBEAT = 15_000;
/** Milliseconds after which a browser opens a broken stream again. */
const RETRY = 2_000;
/** Bytes that may wait for a reader: more than the largest page of messages. */
const LARGEST_BACKLOG = 1024 * 1024;

/** The gateway's side of one stream. */
export interface EventSink {
  /** Sends one event. Does nothing once the stream has ended. */
  send(event: string, data: unknown, id?: string): void;
  /** Resolves when nothing waits to be sent, or the stream has ended. */
  drained(): Promise<void>;
  /** Ends the stream from our side. */
  close(): void;
}

/**
 * Who reads a stream: a visitor in a chat or their site's chat server, a refused
 * page that waits, an agent's console, or whoever waits for a job.
 */
export type StreamKind = 'visitor' | 'refused' | 'agent' | 'job';

/** The open streams of a gateway, which ends them when it stops. */
export interface OpenStreams {
  /** Adds a stream by its `close`. Returns a function that removes it. */
  add(close: () => void, kind: StreamKind): () => void;
  /** Returns how many are open of each kind. */
  count(): Record<StreamKind, number>;
  /** Closes all streams, and every stream that is added later. */
  closeAll(): void;
  log: Logger;
}

/** Creates an empty set of open streams. */
export const createOpenStreams = (log: Logger): OpenStreams => {
  const closers = new Map<() => void, StreamKind>();
  let closed = false;
  return {
    log,
    add(close, kind) {
      if (closed) close();
      else closers.set(close, kind);
      return () => closers.delete(close);
    },
    count() {
      const counts = { visitor: 0, refused: 0, agent: 0, job: 0 };
      for (const kind of closers.values()) counts[kind] += 1;
      return counts;
    },
    closeAll() {
      closed = true;
      for (const close of closers.keys()) close();
    },
  };
};

/** Writes texts one after the other, and counts the bytes that wait. */
const createWriter = (
  write: (text: string) => Promise<unknown>,
  onFailure: () => void,
) => {
  let waiting = 0;
  let last = Promise.resolve();
  return {
    /** Bytes that the reader has not taken yet. */
    waiting: () => waiting,
    write(text: string) {
      const bytes = Buffer.byteLength(text);
      waiting += bytes;
      last = last
        .then(() => write(text))
        .then(() => {
          waiting -= bytes;
        }, onFailure);
    },
    /** Resolves when all that was written by now is taken, or can't be. */
    flushed: () => last,
  };
};

const formatEvent = (event: string, data: unknown, id?: string): string =>
  `${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;

/**
 * Returns a response of Server-Sent Events, open until either side ends it. A
 * reader who leaves too much waiting is cut off, and may open another.
 *
 * @param open gets the sink; returns a function that is called at the end
 */
export const eventStream = <
  Env extends { Bindings: { incoming?: IncomingMessage } },
>(
  c: Context<Env>,
  streams: OpenStreams,
  kind: StreamKind,
  open: (sink: EventSink) => Promise<() => void>,
): Response => {
  // HEAD is answered by GET's route, but nobody would read, or end, a stream.
  if (c.req.method === 'HEAD') return c.body(null);
  c.header('x-accel-buffering', 'no');
  const response = streamSSE(c, async (stream) => {
    let isCut = false;
    let finish = () => {};
    const over = new Promise<void>((resolve) => (finish = resolve));
    const forget = streams.add(finish, kind);
    stream.onAbort(finish);
    const writer = createWriter((text) => stream.write(text), finish);
    const cut = () => {
      isCut = true;
      finish();
      streams.log.info('a stream was cut off: its reader is too slow');
      // An orderly end would wait for the reader.
      c.env.incoming?.socket.destroy();
    };
    const write = (text: string) => {
      if (isCut) return;
      writer.write(text);
      if (writer.waiting() > LARGEST_BACKLOG) cut();
    };
    write(`retry: ${RETRY}\n\n`);
    const heartbeat = setInterval(() => write(':\n\n'), HEARTBEAT);
    heartbeat.unref();
    let undo = () => {};
    try {
      undo = await open({
        send: (event, data, id) => write(formatEvent(event, data, id)),
        drained: () => Promise.race([writer.flushed(), over]),
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
      if (!isCut) await writer.flushed();
    }
  });
  // streamSSE writes no-cache, which lets a proxy keep a copy.
  response.headers.set('cache-control', 'no-store');
  return response;
};
