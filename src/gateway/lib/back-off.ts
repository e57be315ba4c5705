const FIRST = 2_000;
const LONGEST = 300_000;

/**
 * How long to wait before the n-th try after the first, in milliseconds: twice
 * as long each time, and never when all others do.
 */
export const computeBackOff = (
  failures: number,
  random: () => number,
): number => {
  const whole = Math.min(LONGEST, FIRST * 2 ** Math.min(failures - 1, 20));
  return Math.round(whole * (0.5 + random() / 2));
};
