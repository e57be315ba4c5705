import { listVendorBansById, type VendorBanRow } from './ban-states';
import type { Db } from '../db';

interface Due {
  /** Milliseconds since 1970. */
  now: number;
  limit: number;
  /**
   * `ban`: keys that the vendor is to ban; `lift`: all others. A row whose
   * request was lost is listed by what is desired of it, like any other.
   */
  what: 'lift' | 'ban';
}

/** Lists rows about which the vendor has to be asked now, longest due first. */
export const listDueVendorBans = async (
  db: Db,
  account: number,
  { now, limit, what }: Due,
): Promise<VendorBanRow[]> => {
  const rows = await db
    .selectFrom('vendor_bans')
    .select('id')
    .where('account', '=', account)
    .where('next_try_at', '<=', now)
    .where((where) => {
      const wanted = where.and([
        where('desired', '=', 'present'),
        where('within_capacity', '=', 1),
      ]);
      return what === 'ban' ? wanted : where.not(wanted);
    })
    .orderBy('next_try_at')
    .orderBy('id')
    .limit(limit)
    .execute();
  return listVendorBansById(
    db,
    rows.map(({ id }) => id),
  );
};

/** Finds when the next row of an account is due, in milliseconds since 1970. */
export const findNextDueTime = async (
  db: Db,
  account: number,
): Promise<number | undefined> => {
  const row = await db
    .selectFrom('vendor_bans')
    .select('next_try_at')
    .where('account', '=', account)
    .where('next_try_at', 'is not', null)
    .orderBy('next_try_at')
    .limit(1)
    .executeTakeFirst();
  return row?.next_try_at ?? undefined;
};

/** Counts the bans and lifts that are still to be asked of the vendor. */
export const countPendingVendorBans = async (
  db: Db,
  account: number,
): Promise<{ toBan: number; toLift: number }> => {
  const rows = await db
    .selectFrom('vendor_bans')
    .select(['desired', (select) => select.fn.countAll<number>().as('count')])
    .where('account', '=', account)
    .where('state', '=', 'pending')
    .groupBy('desired')
    .execute();
  const count = (desired: VendorBanRow['desired']) =>
    Number(rows.find((row) => row.desired === desired)?.count ?? 0);
  return { toBan: count('present'), toLift: count('absent') };
};
