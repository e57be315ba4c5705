import { gate } from './gate';

/** Hands an error to the page's `onError`. */
export const report = (error: unknown): void =>
  gate.guard(() => {
    throw error;
  })();
