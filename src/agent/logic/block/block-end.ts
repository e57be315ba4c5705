import { t } from '../../texts/texts';
import { describeLength } from '../describe-length';
import { DAY_MS, HOUR_MS, MINUTE_MS, moment } from '../times';

/** When a block ends: a length from now, null being for good, or a time. */
export type BlockEnd = { for: string | null } | { until: string };

/** The lengths that a dialog offers, as `for` of a request has them. */
export const LENGTHS = [
  { name: 'hour', for: '1h' },
  { name: 'day', for: '1d' },
  { name: 'week', for: '7d' },
  { name: 'month', for: '30d' },
  { name: 'forGood', for: null },
] as const;

const UNITS: Record<string, number | undefined> = {
  ...{ m: MINUTE_MS, h: HOUR_MS, d: DAY_MS, w: 7 * DAY_MS },
};

/** Returns a length in milliseconds, such as that of `7d`; null is for good. */
const lengthMs = (length: string | null): number => {
  const [, count, unit = ''] = /^(\d+)([mhdw])$/.exec(length ?? '') ?? [];
  return Number(count) * (UNITS[unit] ?? NaN) || Infinity;
};

/** Returns milliseconds from now to an end; Infinity for good. */
export const msUntil = (end: BlockEnd, now: number): number =>
  'for' in end ? lengthMs(end.for) : Date.parse(end.until) - now;

/** Returns when a block that starts now ends, ISO 8601; null if never. */
export const endTime = (end: BlockEnd, now: number): string | null => {
  const left = msUntil(end, now);
  return left === Infinity ? null : new Date(now + left).toISOString();
};

/** Returns a length that a site set as an end that the dialog can show. */
export const toBlockEnd = (length: string | null, now: number): BlockEnd => {
  if (LENGTHS.some((one) => one.for === length)) return { for: length };
  const minutes = Math.round((now + lengthMs(length)) / MINUTE_MS);
  return { until: new Date(minutes * MINUTE_MS).toISOString() };
};

/** Returns an end as requests have it. */
export const toEndRequest = (
  end: BlockEnd,
): { for: string } | { until: string | null } => {
  if ('until' in end) return end;
  return end.for === null ? { until: null } : { for: end.for };
};

/** What is said of an end, by how it was chosen. */
interface EndWords {
  length: (length: string) => string;
  forGood: string;
  until: (moment: string) => string;
}

/** Says an end: as a length if it was chosen as one, else as a time. */
export const sayEnd = (end: BlockEnd, words: EndWords, now: number): string =>
  'until' in end
    ? words.until(moment(end.until, now))
    : end.for === null
      ? words.forGood
      : words.length(describeLength(end.for));

/** Says when a block ends that starts now, such as `until Fri 27 Nov, 14:05`. */
export const sayWhen = (until: string | null, now: number): string =>
  until === null
    ? t().block.foot.forGood
    : t().block.foot.until(moment(until, now));
