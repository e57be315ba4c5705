import { expect } from 'vitest';

const SPIN = 20;
const TRIES = 20;

/** Returns how many times longer than alone this process takes at the moment. */
const measureSlowdown = (): number => {
  const began = performance.now();
  const before = process.cpuUsage();
  for (;;) {
    const { user, system } = process.cpuUsage(before);
    if (user + system > SPIN * 1000) break;
  }
  return Math.max(1, (performance.now() - began) / SPIN);
};

/**
 * Checks that something takes less time than promised, on a machine that has
 * nothing else to do: on others it may take as much longer as they are slower,
 * and is tried again.
 *
 * @param attempt returns the milliseconds it took
 */
export const expectWithin = async (
  milliseconds: number,
  attempt: () => Promise<number>,
): Promise<void> => {
  for (let tries = 1; ; tries += 1) {
    const took = (await attempt()) / measureSlowdown();
    if (took < milliseconds) return;
    if (tries === TRIES) expect(took).toBeLessThan(milliseconds);
  }
};
