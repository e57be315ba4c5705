import { insertChange } from '../../store/changes';
import type { Db } from '../../store/db';
import { listSitesOfAccount } from '../../store/vendors/accounts';
import { deleteVendorAccount } from '../../store/vendors/delete-account';
import {
  deleteVendorSite,
  insertVendorSiteIfAbsent,
} from '../../store/vendors/sites';
import { updateDesiredKeys } from '../state/desired-of-site';

/** Has running gateways list accounts anew. */
const announceSite = (db: Db, site: string, at: number): Promise<unknown> =>
  db
    .transaction()
    .execute((trx) => insertChange(trx, { kind: 'site', subject: site, at }));

/**
 * Has an account serve a site: what is banned on the site is to be banned at the
 * vendor. May be called again, also after it was cut off half-way.
 */
export const attachSite = async (
  db: Db,
  { account, site }: { account: number; site: string },
  at: number,
): Promise<void> => {
  await insertVendorSiteIfAbsent(db, { account, site });
  await updateDesiredKeys(db, account, [site], at);
  await announceSite(db, site, at);
};

/**
 * Has an account serve a site no more. What no other site of the account wants
 * banned is lifted at the vendor. Without its last site the account is deleted,
 * and nothing is lifted.
 */
export const detachSite = async (
  db: Db,
  { account, site }: { account: number; site: string },
  at: number,
): Promise<void> => {
  const left = await db.transaction().execute(async (trx) => {
    await deleteVendorSite(trx, { account, site });
    const sites = await listSitesOfAccount(trx, account);
    if (!sites.length) await deleteVendorAccount(trx, account);
    return sites.length;
  });
  if (left) await updateDesiredKeys(db, account, [site], at);
  await announceSite(db, site, at);
};
