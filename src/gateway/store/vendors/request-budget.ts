import type { Db } from '../db';
import { findMeta, upsertMeta } from '../meta';

interface Booking {
  /** The most that may be booked at a time. */
  most: number;
  /** Milliseconds since 1970. */
  now: number;
  /** When the place is free again. */
  until: number;
}

/**
 * Books a place for one request to an account's vendor, among all processes
 * that book theirs here.
 *
 * @returns 0, or the milliseconds until there is a place
 */
export const reserveRequest = (
  db: Db,
  account: number,
  { most, now, until }: Booking,
): Promise<number> =>
  db.transaction().execute(async (trx) => {
    const name = `requests beside ${account}`;
    const booked = JSON.parse((await findMeta(trx, name)) ?? '[]') as number[];
    // One that is further off was booked before the clock was put back.
    const taken = booked.filter((free) => free > now && free <= until);
    if (taken.length >= most) return Math.min(...taken) - now;
    await upsertMeta(trx, name, JSON.stringify([...taken, until]));
    return 0;
  });
