import { NativePromise } from '../../dom/builtins';
import { readDocument } from '../../dom/page-names';
import { gate } from './gate';
import { parseJson } from './parse-json';
import { request } from './request';

/** Milliseconds that a stream may take until its first event. */
const FIRST_EVENT = 3000;
/** Milliseconds from a poll to the next stream: with FIRST_EVENT, 15 s. */
const NEXT_TRY = 12_000;
/** Milliseconds that a page in sight lets another tab follow for it. */
const LOCK_PATIENCE = 5000;

/**
 * Follows a session, in one tab of the browser at a time: by its event stream,
 * or by polling every 15 s where no stream comes through. The tab that has the
 * lock may be a frozen one, or a script that is not ours: so after 5 s a page
 * in sight follows for itself, too. Returns a function that stops it.
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
  let isFollowing = false;
  let isImpatient = false;
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
        gate.guard(async ({ data }: MessageEvent<string>) => {
          clearTimeout(timer);
          onAnswer({ verdict, ...Object(await parseJson(data)) });
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

  const update = () => {
    const wanted =
      !signal.aborted &&
      (release ||
        (isImpatient && readDocument('visibilityState') === 'visible'));
    if (wanted && !isFollowing) connect();
    if (!wanted) {
      stream?.close();
      clearTimeout(timer);
    }
    isFollowing = !!wanted;
  };

  const lead = () =>
    new NativePromise<void>((resolve) => {
      release = resolve;
      if (signal.aborted) resolve();
      else update();
    });

  const patience = setTimeout(() => {
    isImpatient = true;
    update();
  }, LOCK_PATIENCE);
  addEventListener('visibilitychange', update);
  // In a browser without locks, each tab follows for itself.
  (async () =>
    navigator.locks.request(gate.now().base, { signal }, lead))().catch(lead);

  return () => {
    stopping.abort();
    removeEventListener('visibilitychange', update);
    clearTimeout(patience);
    update();
    release?.();
  };
};
