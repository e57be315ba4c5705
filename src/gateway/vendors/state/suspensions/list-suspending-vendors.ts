import type { Vendor } from '../../../../protocol/vendors';
import type { Db } from '../../../store/db';
import { appliesTo } from '../../../store/predicates';
import { listEnforcingSites } from '../../../store/sites';
import { listVendorAccounts } from '../../../store/vendors/accounts';
import { VENDOR_DEFINITIONS } from '../../clients/vendor-definitions';
import { servedAccounts } from '../served-accounts';

/**
 * Lists the vendors that would suspend somebody for a ban of some sites (all, if
 * none is named), each with a sentence on what that takes from the person.
 */
export const listSuspendingVendors = async (
  db: Db,
  sites: readonly string[],
): Promise<{ vendor: Vendor; takes: string }[]> => {
  const found = new Map<Vendor, string>();
  const accounts = await listVendorAccounts(db);
  for (const { id, vendor, sites: served } of await servedAccounts(db)) {
    const account = accounts.find((one) => one.id === id);
    const { suspensionTakes } = VENDOR_DEFINITIONS[vendor];
    if (!account?.suspends || suspensionTakes === undefined) continue;
    const enforcing = await listEnforcingSites(db, served);
    if (!enforcing.length || !appliesTo(sites, enforcing)) continue;
    found.set(vendor, suspensionTakes);
  }
  return [...found].map(([vendor, takes]) => ({ vendor, takes }));
};
