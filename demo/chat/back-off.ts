import { setTimeout } from 'node:timers/promises';

export interface BackOffOptions {
  signal: AbortSignal;
  /** Milliseconds. @default 250 */
  first?: number;
  /** Milliseconds. @default 5000 */
  most?: number;
}

/** Creates a pause that grows at each call, by a random part, until reset. */
export const createBackOff = ({
  signal,
  first = 250,
  most = 5000,
}: BackOffOptions) => {
  let wait = first;
  return {
    reset: () => void (wait = first),
    /** Never throws: whoever waits looks at the signal anyway. */
    async pause() {
      const time = wait * (0.5 + Math.random() / 2);
      wait = Math.min(most, wait * 2);
      await setTimeout(time, undefined, { signal }).catch(() => undefined);
    },
  };
};
