import type { Guard } from './widget';

const LONGEST = 2000;

/**
 * Tries now, then again and again, as long as the page is there: a widget may
 * come with a consent given minutes later. Returns how to stop.
 */
export const pollUntil = (
  guard: Guard,
  isDone: () => unknown,
): (() => void) => {
  let pause = 50;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = guard(() => {
    timer = setTimeout(look, (pause = Math.min(pause * 1.5, LONGEST)));
    if (isDone()) clearTimeout(timer);
  });
  look();
  return () => clearTimeout(timer);
};
