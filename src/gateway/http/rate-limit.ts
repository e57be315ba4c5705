import { rateLimited } from '../lib/errors/rate-limited';
import { callerAt, type RequestAddress } from './client-address';
import { createWindowCounter } from './window-counter';

/**
 * Counts a request of a caller; throws ApiError `rate_limited` beyond the
 * limit.
 */
export type RateLimit = (from: RequestAddress) => void;

const MINUTE = 60_000;

/**
 * Creates a rate limit that counts each caller's requests in memory.
 *
 * @param perMinute requests that a caller may make in a minute; 0 for no limit
 */
export const createRateLimit = (
  perMinute: number,
  now: () => number,
): RateLimit => {
  if (perMinute === 0) return () => {};
  const counter = createWindowCounter({
    most: perMinute,
    milliseconds: MINUTE,
    now,
  });
  return (from) => {
    const wait = counter.count(callerAt(from));
    if (wait > 0) throw rateLimited('Too many requests', wait);
  };
};
