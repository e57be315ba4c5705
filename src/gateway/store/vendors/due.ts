import { parseRow, type VendorBanRow } from './ban-states';
import type { Db } from '../db';

interface Due {
  now: number;
  limit: number;
  /** What is to be done there. Where it is not known what is, neither. */
  what: 'lift' | 'ban';
}

/** Rows about which the vendor has to be asked now, longest due first. */
export const listDueVendorBans = async (
  db: Db,
  account: number,
  { now, limit, what }: Due,
): Promise<VendorBanRow[]> => {
  const rows = await db
    .selectFrom('vendor_bans')
    .selectAll()
    .where('account', '=', account)
    .where('next_try_at', '<=', now)
    .where((where) => {
      const wanted = where.and([
        where('wish', '=', 'present'),
        where('kept', '=', 1),
      ]);
      return what === 'ban' ? wanted : where.not(wanted);
    })
    .orderBy('next_try_at')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(parseRow);
};

/** When the next row of an account is due. */
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

/** Puts off a row that is due. One that changed meanwhile may be due later. */
export const deferVendorBan = (
  db: Db,
  id: number,
  until: number,
): Promise<unknown> =>
  db
    .updateTable('vendor_bans')
    .set((set) => ({ next_try_at: until, attempts: set('attempts', '+', 1) }))
    .where('id', '=', id)
    .where('next_try_at', '<', until)
    .execute();

/** How much is still to be asked of the vendor. */
export const countPendingVendorBans = async (
  db: Db,
  account: number,
): Promise<{ toBan: number; toLift: number }> => {
  const rows = await db
    .selectFrom('vendor_bans')
    .select(['wish', (select) => select.fn.countAll<number>().as('count')])
    .where('account', '=', account)
    .where('state', '=', 'pending')
    .groupBy('wish')
    .execute();
  const of = (wish: VendorBanRow['wish']) =>
    Number(rows.find((row) => row.wish === wish)?.count ?? 0);
  return { toBan: of('present'), toLift: of('absent') };
};
