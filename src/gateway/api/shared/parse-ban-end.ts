import { ApiError } from '../../lib/errors/api-error';

const END_OF_TIME = '9999-12-31T23:59:59.999Z';

/**
 * Parses when a new ban ends.
 *
 * @param until ISO 8601; null or absent: for good
 * @param field names the value in an error
 * @returns milliseconds; null: for good
 * @throws ApiError `invalid`, naming the field, for a time that is over
 */
export const parseBanEnd = (
  until: string | null | undefined,
  now: number,
  field = 'until',
): number | null => {
  if (until === null || until === undefined) return null;
  const time = Date.parse(until);
  if (!(time > now) || time > Date.parse(END_OF_TIME)) {
    throw new ApiError(
      'invalid',
      'Expected a time in the future, or null for good.',
      field,
    );
  }
  return time;
};
