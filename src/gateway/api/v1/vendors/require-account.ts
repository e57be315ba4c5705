import { ApiError } from '../../../lib/errors/api-error';
import type { Db } from '../../../store/db';
import {
  findVendorAccount,
  type VendorAccountRow,
} from '../../../store/vendors/accounts';
import { pathId } from '../../shared/path-id';

/**
 * Finds the account that a path names.
 *
 * @throws ApiError `not_found`
 */
export const requireAccount = async (
  db: Db,
  given: string,
): Promise<VendorAccountRow> => {
  const account = await findVendorAccount(db, pathId(given));
  if (account) return account;
  throw new ApiError('not_found', `There is no account ${given}.`, 'id');
};
