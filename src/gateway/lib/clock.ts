import { setTimeout as sleep } from 'node:timers/promises';

/** What a vendor client knows of time. */
export interface VendorClock {
  /** Milliseconds since 1970. */
  now(): number;
  wait(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

export const systemClock: VendorClock = {
  now: () => Date.now(),
  async wait(milliseconds, signal) {
    await sleep(milliseconds, undefined, { signal });
  },
};
