import type { VendorFailure } from '../../../protocol/vendor-failure';
import type { Vendor } from '../../../protocol/vendors';
import type { Db } from '../db';
import { parseFailure } from './failure-columns';

/** What keeps an account from suspending people, or from lifting that. */
export interface FailedSuspensions {
  vendor: Vendor;
  /** What the vendor calls the account. */
  name: string;
  /** Of one of them. */
  error: VendorFailure;
  count: number;
}

/** Lists the accounts where suspending failed, or fails at each try. */
export const listFailedSuspensions = async (
  db: Db,
): Promise<FailedSuspensions[]> => {
  const rows = await db
    .selectFrom('vendor_suspensions as s')
    .innerJoin('vendor_accounts as a', 'a.id', 's.account')
    .select(['a.vendor', 'a.name', 's.error_code', 's.error_params'])
    .where('s.state', 'in', ['pending', 'failed'])
    .where('s.error_code', 'is not', null)
    .orderBy('a.id')
    .orderBy('s.id')
    .execute();
  const found = new Map<string, FailedSuspensions>();
  for (const { vendor, name, error_code: code, error_params } of rows) {
    const error = parseFailure({ code, params: error_params });
    if (!error) continue;
    const known = found.get(`${vendor} ${name}`);
    if (known) known.count += 1;
    else found.set(`${vendor} ${name}`, { vendor, name, error, count: 1 });
  }
  return [...found.values()];
};
