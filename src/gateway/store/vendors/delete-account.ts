import type { Db } from '../db';
import { deleteVendorBans } from './write-ban-states';

/**
 * Deletes an account that serves no site, with its token and what is known of
 * its bans. Part of a transaction.
 */
export const deleteVendorAccount = async (
  trx: Db,
  id: number,
): Promise<void> => {
  await trx.deleteFrom('vendor_requests').where('account', '=', id).execute();
  await trx.deleteFrom('code_lookups').where('account', '=', id).execute();
  await trx
    .deleteFrom('vendor_suspensions')
    .where('account', '=', id)
    .execute();
  await deleteVendorBans(trx, id);
  await trx.deleteFrom('vendor_accounts').where('id', '=', id).execute();
};
