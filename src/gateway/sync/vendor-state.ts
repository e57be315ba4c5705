import type { Db } from '../store/db';
import { allVendorAccounts } from '../store/vendor-accounts';
import {
  changeVendorBan,
  findVendorBan,
  vendorBansOf,
  type VendorBanRow,
} from '../store/vendor-bans';
import type { StoredBan } from '../store/bans';
import { linkedIds } from '../store/vendor-holders';
import type { VendorName } from '../store/schema';

/** One key of a ban at one account, for people. */
export interface AtVendor {
  /** Of the row, for Retry. */
  id: number;
  vendor: VendorName;
  account: string;
  kind: VendorBanRow['kind'];
  value: string;
  state: VendorBanRow['state'];
  /** Of `failed` and `not_kept`: why, in a sentence. */
  why: string | null;
}

/** How a ban's keys stand at the vendors; empty where no account serves it. */
export const atVendors = async (
  db: Db,
  ban: Pick<StoredBan, 'keys'>,
): Promise<AtVendor[]> => {
  const accounts = await allVendorAccounts(db);
  const visitors = ban.keys.flatMap(({ kind, value }) =>
    kind === 'visitor' ? value : [],
  );
  const states: AtVendor[] = [];
  for (const { id, vendor, name } of accounts) {
    const linked = await linkedIds(db, vendor, visitors);
    const rows = await vendorBansOf(db, id, [...ban.keys, ...linked]);
    states.push(
      ...rows.map(({ id: row, kind, value, state, why }) => ({
        id: row,
        vendor,
        account: name,
        kind,
        value,
        state,
        why,
      })),
    );
  }
  return states;
};

/**
 * Tries a row that failed anew.
 *
 * @returns false if there is none, or it did not fail
 */
export const retryVendorBan = (
  db: Db,
  id: number,
  at: number,
): Promise<boolean> =>
  db.transaction().execute(async (trx) => {
    const row = await findVendorBan(trx, id);
    if (row?.state !== 'failed' || row.origin === 'theirs') return false;
    await changeVendorBan(trx, id, {
      state: 'pending',
      why: null,
      attempts: 0,
      next_try_at: at,
      changed_at: at,
    });
    return true;
  });
