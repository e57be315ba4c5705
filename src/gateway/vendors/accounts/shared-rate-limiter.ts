import type { Db } from '../../store/db';
import type { VendorRequestTable } from '../../store/schema/vendor-tables';
import {
  reserveRequest,
  updateRequestEnd,
} from '../../store/vendors/request-budget';
import {
  createRateLimiter,
  type RateLimiter,
} from '../clients/http/rate-limiter';
import type { VendorClock } from '../../lib/clock';

const MINUTE = 60_000;
/** From when a place is booked, the vendor has the request within this time. */
const LONGEST_REQUEST = 20_000;

interface Share extends Pick<VendorRequestTable, 'account' | 'share'> {
  perMinute: number;
}

/**
 * Creates what paces requests to a vendor by what is booked in the database: by
 * all processes of one share, also by those that died within the last minute.
 */
export const createSharedRateLimiter = (
  db: Db,
  { account, share, perMinute }: Share,
  clock: VendorClock,
): RateLimiter => {
  const own = createRateLimiter(null, clock);

  const book = () => {
    const now = clock.now();
    const until = now + LONGEST_REQUEST + MINUTE;
    const booking = { account, share, most: perMinute, now, until };
    return reserveRequest(db, booking);
  };

  return {
    pause: own.pause,
    async turn(signal) {
      const over = await own.turn(signal);
      for (;;) {
        const place = await book();
        if ('id' in place) {
          return () => {
            over();
            // If that fails, the place is free a little later.
            updateRequestEnd(db, place.id, clock.now() + MINUTE).catch(
              () => {},
            );
          };
        }
        // Never longer at once: a clock may be put back.
        await clock
          .wait(Math.min(place.wait, MINUTE), signal)
          .catch((error: unknown) => {
            signal?.throwIfAborted();
            throw error;
          });
      }
    },
  };
};
