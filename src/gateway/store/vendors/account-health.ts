import type { Vendor } from '../../../protocol/vendors';
import type { Db } from '../db';
import { listVendorAccounts, type VendorAccountRow } from './accounts';

/** An account at a vendor, and what became of the keys that it is to ban. */
export interface AccountHealth {
  vendor: Vendor;
  name: string;
  synced_at: number | null;
  last_error: VendorAccountRow['last_error'];
  banned: number;
  notKept: number;
  failed: number;
}

/**
 * Lists the accounts that serve sites, by their ids, with how many keys they ban.
 *
 * @param sites null: all
 */
export const listAccountHealth = async (
  db: Db,
  sites: readonly string[] | null,
): Promise<AccountHealth[]> => {
  const served = await db
    .selectFrom('vendor_sites')
    .select('account')
    .distinct()
    .$if(sites !== null, (query) => query.where('site', 'in', sites ?? []))
    .execute();
  const ids = new Set(served.map(({ account }) => account));
  if (!ids.size) return [];
  const counts = await db
    .selectFrom('vendor_bans')
    .select((select) => [
      'account',
      'state',
      select.fn.countAll<number>().as('count'),
    ])
    .where('account', 'in', [...ids])
    .where('desired', '=', 'present')
    .groupBy(['account', 'state'])
    .execute();
  const accounts = await listVendorAccounts(db);
  return accounts
    .filter(({ id }) => ids.has(id))
    .map(({ id, vendor, name, synced_at, last_error }) => {
      const count = (state: (typeof counts)[number]['state']) =>
        Number(
          counts.find((one) => one.account === id && one.state === state)
            ?.count ?? 0,
        );
      return {
        ...{ vendor, name, synced_at, last_error },
        banned: count('there'),
        notKept: count('not_kept'),
        failed: count('failed') + count('refused'),
      };
    });
};
