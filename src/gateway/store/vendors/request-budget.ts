import type { Db } from '../db';

interface Booking {
  /** The most that may be booked at a time. */
  most: number;
  /** Milliseconds since 1970. */
  now: number;
  /** When the place is free again, in milliseconds since 1970. */
  until: number;
}

/**
 * Books a place for one request to an account's vendor, among all processes
 * that book theirs here.
 *
 * @returns 0, or the milliseconds until a place is free
 */
export const reserveRequest = (
  db: Db,
  account: number,
  { most, now, until }: Booking,
): Promise<number> =>
  db.transaction().execute(async (trx) => {
    await trx
      .deleteFrom('vendor_requests')
      .where('account', '=', account)
      .where((where) =>
        where.or([
          where('frees_at', '<=', now),
          // It was booked before the clock was put back.
          where('frees_at', '>', until),
        ]),
      )
      .execute();
    const booked = await trx
      .selectFrom('vendor_requests')
      .select('frees_at')
      .where('account', '=', account)
      .orderBy('frees_at')
      .execute();
    const [next] = booked;
    if (next && booked.length >= most) return next.frees_at - now;
    await trx
      .insertInto('vendor_requests')
      .values({ account, frees_at: until })
      .execute();
    return 0;
  });
