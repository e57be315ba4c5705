import type { Db } from '../db';
import type { VendorRequestTable } from '../schema/vendor-tables';

interface Booking extends Pick<VendorRequestTable, 'account' | 'share'> {
  /** The most of this share that may be booked at a time. */
  most: number;
  /** Milliseconds since 1970. */
  now: number;
  /** When the place is free again, in milliseconds since 1970. */
  until: number;
}

/**
 * Books a place for one request to an account's vendor, among all processes
 * that book theirs of the same share. Outlives the process.
 *
 * @returns the place's id, or the milliseconds until a place is free
 */
export const reserveRequest = (
  db: Db,
  { account, share, most, now, until }: Booking,
): Promise<{ id: number } | { wait: number }> =>
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
      .where('share', '=', share)
      .orderBy('frees_at')
      .execute();
    const [next] = booked;
    if (next && booked.length >= most) return { wait: next.frees_at - now };
    return trx
      .insertInto('vendor_requests')
      .values({ account, share, frees_at: until })
      .returning('id')
      .executeTakeFirstOrThrow();
  });

/** Says when a booked place is free again: earlier than it was booked for. */
export const updateRequestEnd = (
  db: Db,
  id: number,
  freesAt: number,
): Promise<unknown> =>
  db
    .updateTable('vendor_requests')
    .set({ frees_at: freesAt })
    .where('id', '=', id)
    .execute();
