import type { Guard } from './widget';

/** Milliseconds of the longest pause between two looks. */
const LONGEST = 900;
/** How much longer each pause is than the one before. */
const STEP = 50;

/**
 * Calls `look` now, and again at growing pauses for as long as the page lives:
 * a widget may load minutes later, after a consent, and an app may take it away
 * and mount another. Returns a function that stops polling.
 */
export const poll = (guard: Guard, look: () => void): (() => void) => {
  let pause = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const lookAgain = guard(() => {
    timer = setTimeout(lookAgain, (pause += pause < LONGEST ? STEP : 0));
    look();
  });
  lookAgain();
  return () => clearTimeout(timer);
};
