import { setTimeout as sleep } from 'node:timers/promises';

/** The clock of a vendor client; tests have one of their own. */
export interface VendorClock {
  /** Returns milliseconds since 1970. */
  now(): number;
  /** Resolves after some milliseconds; rejects if the signal aborts. */
  wait(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

/** The clock of the machine. */
export const systemClock: VendorClock = {
  now: () => Date.now(),
  async wait(milliseconds, signal) {
    await sleep(milliseconds, undefined, { signal });
  },
};
