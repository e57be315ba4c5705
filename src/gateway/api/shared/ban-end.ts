import { z } from 'zod';
import { ApiError } from '../../lib/errors/api-error';

const END_OF_TIME = '9999-12-31T23:59:59.999Z';

/** When a ban ends. */
export const endOfBan = z.iso
  .datetime({
    offset: true,
    error: 'expected an ISO 8601 time with zone, or null for good',
  })
  .nullable();

/** @throws ApiError `invalid`, naming the field, for a time that is over */
export const readUntil = (
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
