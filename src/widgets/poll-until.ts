import type { Guard } from './widget';

/** Milliseconds between two looks. */
const PAUSE = 500;

/**
 * Calls `look` now, and again and again until it returns true or throws.
 * Returns a function that stops polling.
 */
export const pollUntil = (guard: Guard, look: () => boolean): (() => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const lookAgain = guard(() => {
    if (!look()) timer = setTimeout(lookAgain, PAUSE);
  });
  lookAgain();
  return () => clearTimeout(timer);
};
