import { formatWith } from './numbers';

const UNITS = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const;

const format = (value: number, unit: string) =>
  formatWith(value, { style: 'unit', unit, unitDisplay: 'short' });

/** Formats a length of time by its two largest units, such as `2 hr 10 min`. */
export const formatSeconds = (seconds: number): string => {
  const last = UNITS.length - 1;
  const found = UNITS.findIndex(([, length]) => seconds >= length);
  const at = found < 0 ? last : found;
  const [unit, length] = UNITS[at] ?? UNITS[3];
  const [smaller, smallerLength] = UNITS[at + 1] ?? [undefined, 1];
  const whole = Math.floor(seconds / length);
  const rest = Math.floor((seconds % length) / smallerLength);
  // Seconds beside minutes are more than anybody asked for.
  const hasRest = smaller && smaller !== 'second' && rest > 0;
  return hasRest
    ? `${format(whole, unit)} ${format(rest, smaller)}`
    : format(whole, unit);
};

/** Formats hours of a number of seconds, such as `9 hr`; minutes below one. */
export const formatHours = (seconds: number): string =>
  seconds < 3600
    ? format(Math.ceil(seconds / 60), 'minute')
    : format(Math.round(seconds / 360) / 10, 'hour');
