import type { Db } from '../db';
import type { Schema } from '../schema/schema';

type VendorSite = Schema['vendor_sites'];

/** Lets an account serve a site; changes nothing if it does. */
export const insertVendorSiteIfAbsent = (
  db: Db,
  row: VendorSite,
): Promise<unknown> =>
  db
    .insertInto('vendor_sites')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute();

/** Lets an account serve a site no more. */
export const deleteVendorSite = (
  db: Db,
  { account, site }: VendorSite,
): Promise<unknown> =>
  db
    .deleteFrom('vendor_sites')
    .where('account', '=', account)
    .where('site', '=', site)
    .execute();
