import type { VendorClock } from '../../../lib/clock';
import { VendorError } from '../vendor-error';

const MINUTE = 60_000;

/** Lets requests go no faster than a vendor allows. */
export interface RateLimiter {
  /**
   * Waits for a turn.
   *
   * @returns what to call when the request is over
   * @throws VendorError `retry` where the wait would be over a minute
   */
  turn(signal?: AbortSignal): Promise<() => void>;
  /** Gives no turns for a while: the vendor asked for it. */
  pause(milliseconds: number): void;
}

/**
 * @param perMinute the most requests in any 60 seconds; null: no limit
 */
export const createRateLimiter = (
  perMinute: number | null,
  clock: VendorClock,
): RateLimiter => {
  const limit = perMinute ?? Infinity;
  /** When used places are free again, earliest first. */
  const frees: number[] = [];
  let running = 0;
  let paused = { until: 0, length: 0 };
  let wake: (() => void) | undefined;
  let queue: Promise<unknown> = Promise.resolve();

  const over = () => {
    running -= 1;
    // From the answer, not from the sending: the vendor counts from when the
    // request reached it, which was some time before.
    if (perMinute !== null) frees.push(clock.now() + MINUTE);
    wake?.();
  };

  /** Returns the milliseconds until a place may be free; 0: one is. */
  const delay = (): number => {
    const now = clock.now();
    while (frees[0] !== undefined && frees[0] <= now) frees.shift();
    // A clock that is put back must not stop us for longer than was asked.
    if (paused.until > now) return Math.min(paused.until - now, paused.length);
    if (running + frees.length < limit) return 0;
    return Math.min((frees[0] ?? Infinity) - now, MINUTE);
  };

  const waitForPlace = async (signal?: AbortSignal) => {
    for (let left = delay(); left > 0; left = delay()) {
      if (left > MINUTE) {
        throw new VendorError(
          'retry',
          { code: 'asked_to_wait' },
          { retryAfter: left },
        );
      }
      if (frees.length || paused.until > clock.now()) {
        await clock.wait(left, signal).catch((error: unknown) => {
          signal?.throwIfAborted();
          throw error;
        });
      } else {
        // Every place is taken by a request that still runs.
        await new Promise<void>((resolve) => (wake = resolve));
      }
      signal?.throwIfAborted();
    }
  };

  return {
    turn(signal) {
      const turn = queue.then(async () => {
        await waitForPlace(signal);
        running += 1;
        return over;
      });
      queue = turn.catch(() => undefined);
      return turn;
    },
    pause(milliseconds) {
      const until = clock.now() + milliseconds;
      if (until > paused.until) paused = { until, length: milliseconds };
    },
  };
};
