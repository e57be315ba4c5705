import type { BanRequest } from '../../../../protocol/bans';
import { ApiError } from '../../../lib/errors/api-error';
import { parseBanEnd } from '../../shared/parse-ban-end';

const MINUTE = 60_000;
const UNITS: Record<string, number> = {
  m: MINUTE,
  h: 60 * MINUTE,
  d: 24 * 60 * MINUTE,
  w: 7 * 24 * 60 * MINUTE,
};

/**
 * Returns when a new ban ends, by `until` or by `for`.
 *
 * @returns milliseconds since 1970; null: for good
 * @throws ApiError `invalid`, naming the field
 */
export const requestedEnd = (
  { until, for: duration }: Pick<BanRequest, 'until' | 'for'>,
  now: number,
): number | null => {
  if (duration === undefined) return parseBanEnd(until, now);
  if (until !== undefined) {
    throw new ApiError('invalid', 'Expected either until or for.', 'for');
  }
  const length = parseInt(duration, 10) * (UNITS[duration.slice(-1)] ?? NaN);
  const end = new Date(now + length);
  // Beyond the last date there is, which is refused as one.
  const text = Number.isNaN(end.getTime()) ? '' : end.toISOString();
  return parseBanEnd(text, now, 'for');
};
