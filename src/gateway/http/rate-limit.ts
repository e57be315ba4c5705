import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { ApiError } from '../lib/errors/api-error';
import { callerAt, type RequestAddress } from './client-address';

/** Counts one request; throws ApiError `rate_limited` once they are too many. */
export type RateLimit = (from: RequestAddress) => Promise<void>;

/** @param perMinute requests a minute and caller; 0: no limit */
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
