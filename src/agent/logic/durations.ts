import { DAY_MS, HOUR_MS } from './times';

/** The choices for how long a ban lasts, in milliseconds; null is for good. */
export const DURATIONS = [
  { name: 'hour', ms: HOUR_MS },
  { name: 'day', ms: DAY_MS },
  { name: 'week', ms: 7 * DAY_MS },
  { name: 'month', ms: 30 * DAY_MS },
  { name: 'forGood', ms: null },
] as const;

/** A choice of {@link DURATIONS} in milliseconds; null is for good. */
export type DurationMs = (typeof DURATIONS)[number]['ms'];

/** Returns when a ban that starts now ends, ISO 8601; null if never. */
export const toEnd = (duration: DurationMs, now: number): string | null =>
  duration === null ? null : new Date(now + duration).toISOString();
