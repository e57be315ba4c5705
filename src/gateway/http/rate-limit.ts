import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { ApiError } from '../lib/errors/api-error';
import { callerAt, type RequestAddress } from './client-address';

/**
 * Counts a request of a caller; throws ApiError `rate_limited` beyond the
 * limit.
 */
export type RateLimit = (from: RequestAddress) => Promise<void>;

/**
 * Creates a rate limit that counts each caller's requests in memory.
 *
 * @param perMinute requests that a caller may make in a minute; 0 for no limit
 */
export const createRateLimit = (perMinute: number): RateLimit => {
  if (perMinute === 0) return () => Promise.resolve();
  const limiter = new RateLimiterMemory({ points: perMinute, duration: 60 });

  return async (from) => {
    try {
      await limiter.consume(callerAt(from));
    } catch (limit) {
      if (!(limit instanceof RateLimiterRes)) throw limit;
      const seconds = Math.max(1, Math.ceil(limit.msBeforeNext / 1000));
      throw new ApiError(
        'rate_limited',
        `Too many requests. Try again in ${seconds} s.`,
        undefined,
        { 'retry-after': String(seconds) },
      );
    }
  };
};
