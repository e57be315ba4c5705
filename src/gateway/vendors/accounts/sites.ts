import { insertChange } from '../../store/changes';
import type { Db } from '../../store/db';
import {
  findVendorAccount,
  listSitesOfAccount,
  updateAccountSuspends,
} from '../../store/vendors/accounts';
import { deleteVendorAccount } from '../../store/vendors/delete-account';
import { listOpenSuspensions } from '../../store/vendors/suspensions';
import {
  deleteVendorSite,
  insertVendorSiteIfAbsent,
} from '../../store/vendors/sites';
import { updateDesiredKeys } from '../state/desired-of-site';
import { updateAllSuspensions } from '../state/suspensions/desired-suspensions';

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
 * Updates whom an account's vendor is to suspend, by what is set of the account
 * and the sites that it serves. Part of a transaction.
 */
export const applySuspends = async (
  trx: Db,
  id: number,
  at: number,
): Promise<void> => {
  const account = await findVendorAccount(trx, id);
  if (!account) return;
  const { vendor } = account;
  const sites = await listSitesOfAccount(trx, id);
  await updateAllSuspensions(trx, { id, vendor, sites }, at);
};

/**
 * Takes the last site from an account. Who is suspended for us is lifted first,
 * by whoever holds the account's lease; without anybody it is deleted.
 */
const closeAccount = async (trx: Db, id: number, at: number): Promise<void> => {
  await applySuspends(trx, id, at);
  const open = await listOpenSuspensions(trx, id);
  if (open.length) await updateAccountSuspends(trx, id, { suspends: 0 });
  else await deleteVendorAccount(trx, id);
};

/**
 * Has an account serve a site no more. What no other site of the account wants
 * banned is lifted at the vendor. Without its last site no ban is lifted, who is
 * suspended for us is, and the account is deleted after that.
 */
export const detachSite = async (
  db: Db,
  { account, site }: { account: number; site: string },
  at: number,
): Promise<void> => {
  const left = await db.transaction().execute(async (trx) => {
    await deleteVendorSite(trx, { account, site });
    const sites = await listSitesOfAccount(trx, account);
    if (!sites.length) await closeAccount(trx, account, at);
    return sites.length;
  });
  if (left) await updateDesiredKeys(db, account, [site], at);
  await announceSite(db, site, at);
};
