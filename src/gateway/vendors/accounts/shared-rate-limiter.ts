import type { Db } from '../../store/db';
import { reserveRequest } from '../../store/vendors/request-budget';
import {
  createRateLimiter,
  type RateLimiter,
} from '../clients/http/rate-limiter';
import type { VendorClock } from '../../lib/clock';

const MINUTE = 60_000;
/** From when a place is booked, the vendor has the request within this time. */
const LONGEST_REQUEST = 20_000;

/**
 * Paces what runs beside the process that has an account: all such processes
 * share one number of requests a minute, which they book in the database.
 */
export const createSharedRateLimiter = (
  db: Db,
  account: number,
  perMinute: number,
  clock: VendorClock,
): RateLimiter => {
  const own = createRateLimiter(null, clock);

  const book = () => {
    const now = clock.now();
    const until = now + LONGEST_REQUEST + MINUTE;
    return reserveRequest(db, account, { most: perMinute, now, until });
  };

  return {
    pause: own.pause,
    async turn(signal) {
      const over = await own.turn(signal);
      for (let wait = await book(); wait > 0; wait = await book()) {
        // Never longer at once: a clock may be put back.
        await clock
          .wait(Math.min(wait, MINUTE), signal)
          .catch((error: unknown) => {
            signal?.throwIfAborted();
            throw error;
          });
      }
      return over;
    },
  };
};
