import type { Db } from '../db';

/**
 * Deletes an account that serves no site, with its token and what is known of
 * its bans. Part of a transaction.
 */
export const deleteVendorAccount = async (
  trx: Db,
  id: number,
): Promise<void> => {
  await trx.deleteFrom('vendor_requests').where('account', '=', id).execute();
  await trx.deleteFrom('vendor_bans').where('account', '=', id).execute();
  await trx.deleteFrom('vendor_accounts').where('id', '=', id).execute();
};
