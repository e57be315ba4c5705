import { gate } from './gate';
import { request } from './request';

/** Milliseconds that a stream may take until its first event. */
const FIRST_EVENT = 3000;
/** Milliseconds from a poll to the next stream: with FIRST_EVENT, 15 s. */
const NEXT_TRY = 12_000;

/**
 * Follows a session, in one tab of the browser at a time: by its event stream,
 * or by polling every 15 s where no stream comes through. Returns a function
 * that stops it.
 *
 * @param onAnswer gets each event or response, unchecked
 */
export const follow = (
  path: string,
  onAnswer: (answer: unknown) => void,
): (() => undefined) => {
  let stream: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let release: (() => void) | undefined;
  // Also cancels the request for a lock that another tab has.
  const stopping = new AbortController();
  const { signal } = stopping;

  const connect = gate.guard(() => {
    timer = setTimeout(poll, FIRST_EVENT);
    const opened = (stream = new EventSource(gate.now().base + path, {
      withCredentials: true,
    }));
    ['admitted', 'refused', 'ended'].forEach((verdict) =>
      opened.addEventListener(
        verdict,
        gate.guard(({ data }: MessageEvent<string>) => {
          clearTimeout(timer);
          onAnswer({ verdict, ...JSON.parse(data) });
        }),
      ),
    );
    // A browser reconnects a stream that lost its connection, but not one that
    // was answered with an error.
    opened.onerror = () => {
      if (opened.readyState > 1) poll();
    };
  });

  const poll = gate.guard(async () => {
    stream?.close();
    clearTimeout(timer);
    timer = setTimeout(connect, NEXT_TRY);
    onAnswer(await (await request(`${path}?poll`)).json());
  });

  const run = () =>
    new Promise<void>((resolve) => {
      release = resolve;
      if (signal.aborted) resolve();
      else connect();
    });

  // In a browser without locks, each tab follows for itself.
  (async () =>
    navigator.locks.request(gate.now().base, { signal }, run))().catch(run);

  return () => {
    stopping.abort();
    stream?.close();
    clearTimeout(timer);
    release?.();
  };
};
