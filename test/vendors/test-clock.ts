/** Time that a test moves, or that moves by itself when all wait for it. */
export interface TestClock {
  now(): number;
  wait(milliseconds: number, signal?: AbortSignal): Promise<void>;
  /** Moves on, and lets go whoever waited for a moment that has come. */
  advance(milliseconds: number): void;
  /** Every wait there was, in milliseconds. */
  readonly waits: readonly number[];
}

/**
 * @param start milliseconds since 1970
 */
export const createTestClock = (
  start = Date.UTC(2026, 10, 20, 12),
): TestClock => {
  let time = start;
  const waits: number[] = [];

  return {
    now: () => time,
    async wait(milliseconds, signal) {
      signal?.throwIfAborted();
      waits.push(milliseconds);
      const until = time + milliseconds;
      // Nobody sleeps: the moment waited for comes as soon as all else is done.
      await new Promise((resolve) => setImmediate(resolve));
      time = Math.max(time, until);
    },
    advance(milliseconds) {
      time += milliseconds;
    },
    waits,
  };
};
