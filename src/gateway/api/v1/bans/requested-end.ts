import type { BanRequest } from '../../../../protocol/ban-request';
import { ApiError } from '../../../lib/errors/api-error';
import { parseBanEnd } from '../../shared/parse-ban-end';

const MINUTE = 60_000;
const UNITS: Record<string, number> = {
  m: MINUTE,
  h: 60 * MINUTE,
  d: 24 * 60 * MINUTE,
  w: 7 * 24 * 60 * MINUTE,
};

type RequestedEnd = Pick<BanRequest, 'until' | 'for'>;

/**
 * Returns the end of a ban that a request names by `until` or by `for`;
 * undefined if it names none.
 *
 * @param fieldOf names either in an error, as the request has it
 * @returns milliseconds since 1970; null: for good
 * @throws ApiError `invalid`, naming the field
 */
export const requestedOtherEnd = (
  { until, for: duration }: RequestedEnd,
  now: number,
  fieldOf: (name: string) => string = (name) => name,
): number | null | undefined => {
  if (duration === undefined) {
    return until === undefined
      ? undefined
      : parseBanEnd(until, now, fieldOf('until'));
  }
  if (until !== undefined) {
    throw new ApiError(
      'invalid',
      'Expected either until or for.',
      fieldOf('for'),
    );
  }
  const length = parseInt(duration, 10) * (UNITS[duration.slice(-1)] ?? NaN);
  const end = new Date(now + length);
  // Beyond the last date there is, which is refused as one.
  const text = Number.isNaN(end.getTime()) ? '' : end.toISOString();
  return parseBanEnd(text, now, fieldOf('for'));
};

/**
 * Returns when a new ban ends, by `until` or by `for`; null, for good, without.
 *
 * @throws ApiError `invalid`, naming the field
 */
export const requestedEnd = (
  request: RequestedEnd,
  now: number,
): number | null => requestedOtherEnd(request, now) ?? null;

/** Returns what names the end in an error of a request: `for`, where it has that. */
export const endField =
  ({ for: duration }: Pick<RequestedEnd, 'for'>) =>
  (name: string): string =>
    name === 'until' && duration !== undefined ? 'for' : name;
