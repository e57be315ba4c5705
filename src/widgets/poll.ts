import type { Guard } from './widget';

/** Milliseconds of the longest pause between two looks. */
const LONGEST = 900;

/**
 * Calls `look` now, and again at growing pauses for as long as the page lives:
 * a widget may load minutes later, after a consent, and an app may take it away
 * and mount another. Returns a function that stops polling.
 */
export const poll = (guard: Guard, look: () => void): (() => void) => {
  let pause = 50;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const lookAgain = guard(() => {
    timer = setTimeout(lookAgain, (pause = Math.min(pause * 1.5, LONGEST)));
    look();
  });
  lookAgain();
  return () => clearTimeout(timer);
};
