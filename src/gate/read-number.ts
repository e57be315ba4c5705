/**
 * Reads an option that is a number from 0 on. Returns NaN for anything else; the
 * default for what is left out.
 */
export const readNumber = (
  value: number | string = '',
  byDefault: number,
): number => (value === '' ? byDefault : +value < 0 ? NaN : +value);
