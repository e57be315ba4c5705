import { InvalidArgumentError } from 'commander';

const HOUR = 60 * 60 * 1000;
const UNITS = new Map([
  ['h', HOUR],
  ['d', 24 * HOUR],
  ['w', 7 * 24 * HOUR],
]);
const SPAN = /^(\d{1,6})([hdw])$/;
const DATE = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?(\.\d+)?(Z|[+-]\d\d:\d\d))?$/;

/**
 * Parses when something ends: a span from now, or a date (its beginning, UTC) or
 * time with zone.
 *
 * @returns milliseconds since 1970
 */
export const parseExpiry = (text: string): number => {
  const [, count, unit = ''] = SPAN.exec(text) ?? [];
  const end = count
    ? Date.now() + Number(count) * (UNITS.get(unit) ?? 0)
    : DATE.test(text)
      ? Date.parse(text)
      : NaN;
  if (end > Date.now()) return end;
  throw new InvalidArgumentError(
    'Expected a time to come, such as 90d, 12h, 2030-01-31 or 2030-01-31T12:00:00Z.',
  );
};
