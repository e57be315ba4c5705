import type { Db } from '../../store/db';
import { listVendorSites } from '../../store/vendors/accounts';
import type { Served } from '../../store/vendors/desired-keys';

/** An account, with what decides which keys its vendor is to ban. */
export interface ServedAccount extends Served {
  id: number;
}

/** Lists every account that serves a site. One query where there is none. */
export const servedAccounts = async (db: Db): Promise<ServedAccount[]> => {
  const byId = new Map<number, ServedAccount & { sites: string[] }>();
  for (const { account, vendor, site } of await listVendorSites(db)) {
    const known = byId.get(account) ?? { id: account, vendor, sites: [] };
    known.sites.push(site);
    byId.set(account, known);
  }
  return [...byId.values()];
};
