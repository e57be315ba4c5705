import { gate } from './gate';
import { request } from './request';

const FIRST_EVENT = 3000;
/** Together with FIRST_EVENT: a poll every 15 s where no event comes. */
const NEXT_TRY = 12_000;

/**
 * Follows a session, in one tab of the browser at a time: by its event stream,
 * or by asking again and again where no stream comes through. `hear` gets what
 * either brought, unchecked. Returns how to stop.
 */
export const follow = (
  path: string,
  hear: (answer: unknown) => void,
): (() => undefined) => {
  let stream: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let release: (() => void) | undefined;
  // Also takes back the wish for a lock that another tab still holds.
  const stopping = new AbortController();
  const { signal } = stopping;

  const connect = gate.guard(() => {
    timer = setTimeout(poll, FIRST_EVENT);
    const opened = (stream = new EventSource(gate.base + path, {
      withCredentials: true,
    }));
    ['admitted', 'refused', 'ended'].forEach((verdict) =>
      opened.addEventListener(
        verdict,
        gate.guard(({ data }: MessageEvent<string>) => {
          clearTimeout(timer);
          hear({ verdict, ...JSON.parse(data) });
        }),
      ),
    );
    // A stream that lost its connection comes back by itself; one that was
    // answered with an error does not.
    opened.onerror = () => {
      if (opened.readyState > 1) poll();
    };
  });

  const poll = gate.guard(async () => {
    stream?.close();
    clearTimeout(timer);
    timer = setTimeout(connect, NEXT_TRY);
    hear(await (await request(`${path}?poll`)).json());
  });

  const run = () =>
    new Promise<void>((resolve) => {
      release = resolve;
      if (signal.aborted) resolve();
      else connect();
    });

  // Without locks each tab follows for itself.
  (async () => navigator.locks.request(gate.base, { signal }, run))().catch(
    run,
  );

  return () => {
    stopping.abort();
    stream?.close();
    clearTimeout(timer);
    release?.();
  };
};
