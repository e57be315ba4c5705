import { describeLength } from './describe-length';

/** Lengths of a block that settings offer; null is for good. */
export const LENGTHS: readonly (string | null)[] = [
  ...['1h', '12h', '1d', '3d', '7d', '14d', '30d', '90d', '365d'],
  null,
];

/** Stands for null in a select, whose values are texts. */
const FOR_GOOD = 'for-good';

/** Returns the choices of a length, and what was set otherwise among them. */
export const lengthOptions = (
  chosen: string | null,
  lengths: readonly (string | null)[] = LENGTHS,
): { value: string; text: string }[] =>
  (lengths.includes(chosen) ? lengths : [chosen, ...lengths]).map((length) => ({
    value: length ?? FOR_GOOD,
    text: describeLength(length),
  }));

/** Returns the value that a select has for a length. */
export const toLengthValue = (length: string | null): string =>
  length ?? FOR_GOOD;

/** Returns the length that a value of a select stands for. */
export const fromLengthValue = (value: string): string | null =>
  value === FOR_GOOD ? null : value;
