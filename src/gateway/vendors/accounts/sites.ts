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

/** Looks up anew what an account is to hold of these keys. */
const noteBlock = (
  db: Db,
  account: number,
  keysOf: (trx: Db) => Promise<readonly Key[]>,
  at: number,
): Promise<void> =>
  db.transaction().execute(async (trx) => {
    const found = (await servedAccounts(trx)).find(({ id }) => id === account);
    const keys = await keysOf(trx);
    // Without any site nothing is wanted there.
    if (found) await updateDesiredStateForAccount(trx, found, keys, at);
  });

/** Running gateways look again which accounts there are. */
const noteSite = (db: Db, site: string, at: number): Promise<unknown> =>
  db
    .transaction()
    .execute((trx) => insertChange(trx, { kind: 'site', subject: site, at }));

/** What bans of these sites say is to be at the account. */
const noteHeld = async (
  db: Db,
  account: number,
  sites: readonly string[],
  at: number,
): Promise<void> => {
  for (let after = 0, more = true; more;) {
    await noteBlock(
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
 * From now on an account serves a site: what is banned there is to be banned
 * at the vendor. May be called again, also after it was cut off half-way.
 */
export const attachSite = async (
  db: Db,
  { account, site }: { account: number; site: string },
  at: number,
): Promise<void> => {
  await insertVendorSiteIfAbsent(db, { account, site });
  await noteHeld(db, account, [site], at);
  await noteSite(db, site, at);
};

/**
 * An account serves a site no more. What no other site of it wants banned is
 * lifted at the vendor; with its last site nothing is, and its rows go.
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
  if (left) await noteHeld(db, account, [site], at);
  await noteSite(db, site, at);
};
