import { vi } from 'vitest';
import { STEP_HANG } from './hang';

/**
 * Waits until a check throws no more, and returns what it returns. However busy
 * the machine is, only a hang makes this fail.
 */
export const waitFor = <Result>(
  check: () => Result | Promise<Result>,
): Promise<Result> => vi.waitFor(check, { timeout: STEP_HANG, interval: 20 });
