import { parseDuration } from '../lib/duration';
import { ApiError } from '../lib/errors/api-error';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/**
 * Parses how often a list is read, as milliseconds.
 *
 * @throws ApiError `invalid` naming `every`
 */
export const parseEvery = (text: string): number => {
  const every = parseDuration(text);
  if (every !== undefined && every >= MINUTE && every <= DAY) return every;
  throw new ApiError(
    'invalid',
    'every: expected a time such as 30m or 6h, from 1m to 24h.',
    'every',
  );
};
