import type { Guard } from './widget';

/** Milliseconds of the longest pause between two tries. */
const LONGEST = 2000;

/**
 * Calls `isDone` now, and again at growing pauses until it returns something
 * true. Has no time limit: a widget may load only after a consent, minutes
 * later. Returns a function that stops polling.
 */
export const pollUntil = (
  guard: Guard,
  isDone: () => unknown,
): (() => void) => {
  let pause = 50;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const poll = guard(() => {
    timer = setTimeout(poll, (pause = Math.min(pause * 1.5, LONGEST)));
    if (isDone()) clearTimeout(timer);
  });
  poll();
  return () => clearTimeout(timer);
};
