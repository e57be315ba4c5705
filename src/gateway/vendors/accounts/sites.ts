import { yieldToEventLoop } from '../../lib/yield-to-event-loop';
import { insertChange } from '../../store/changes';
import type { Db } from '../../store/db';
import { listSitesOfAccount } from '../../store/vendors/accounts';
import { deleteVendorAccount } from '../../store/vendors/delete-account';
import {
  deleteVendorSite,
  insertVendorSiteIfAbsent,
} from '../../store/vendors/sites';
import { listDesiredKeys } from '../../store/vendors/desired-keys';
import { updateDesiredStateForAccount, servedAccounts } from '../state/desired';
import type { Key } from '../../keys/key';

/** Keys a transaction looks up: nobody else waits longer. */
const BLOCK = 250;

/** Updates which of some keys an account's vendor is to ban. */
const updateBlock = (
  db: Db,
  account: number,
  keysOf: (trx: Db) => Promise<readonly Key[]>,
  at: number,
): Promise<void> =>
  db.transaction().execute(async (trx) => {
    const found = (await servedAccounts(trx)).find(({ id }) => id === account);
    const keys = await keysOf(trx);
    // Without any site the vendor is to ban nothing.
    if (found) await updateDesiredStateForAccount(trx, found, keys, at);
  });

/** Has running gateways list accounts anew. */
const announceSite = (db: Db, site: string, at: number): Promise<unknown> =>
  db
    .transaction()
    .execute((trx) => insertChange(trx, { kind: 'site', subject: site, at }));

/** Updates which keys an account's vendor is to ban, of all bans of some sites. */
const updateDesiredKeys = async (
  db: Db,
  account: number,
  sites: readonly string[],
  at: number,
): Promise<void> => {
  for (let after = 0, more = true; more;) {
    await updateBlock(
      db,
      account,
      async (trx) => {
        const page = { sites, after, limit: BLOCK };
        const keys = await listDesiredKeys(trx, page, at);
        more = keys.length === BLOCK;
        after = keys.at(-1)?.id ?? after;
        return keys;
      },
      at,
    );
    await yieldToEventLoop();
  }
};

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
