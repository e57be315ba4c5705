import type { Key } from '../../keys/key';
import { yieldToEventLoop } from '../../lib/yield-to-event-loop';
import type { Db } from '../../store/db';
import { listVendorAccountsOfSite } from '../../store/vendors/accounts';
import { listDesiredKeys } from '../../store/vendors/desired-keys';
import { updateDesiredStateForAccount } from './desired';
import { servedAccounts } from './served-accounts';

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

/** Updates which keys an account's vendor is to ban, of all bans of some sites. */
export const updateDesiredKeys = async (
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
 * Updates which keys the vendors of a site are to ban, of all its bans: once
 * another site's bans count there, or none. May be called again, also after it
 * was cut off half-way.
 */
export const updateDesiredOfSite = async (
  db: Db,
  site: string,
  at: number,
): Promise<void> => {
  for (const { id } of await listVendorAccountsOfSite(db, site)) {
    await updateDesiredKeys(db, id, [site], at);
  }
};
