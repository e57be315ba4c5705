const FIRST = 2_000;
const LONGEST = 300_000;

/**
 * Returns the milliseconds to wait before the next try: at most 2 s after the
 * first failure, twice as long after each other one, and at most 5 min. A random
 * part of up to half is left out, so that callers do not retry all at once.
 *
 * @param failures 1 or more
 * @param random returns a number from 0 to 1
 */
export const computeBackOff = (
  failures: number,
  random: () => number,
): number => {
  const whole = Math.min(LONGEST, FIRST * 2 ** Math.min(failures - 1, 20));
  return Math.round(whole * (0.5 + random() / 2));
};
