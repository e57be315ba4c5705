import type { Db } from '../store/db';
import { allVendorAccounts, sitesOfAccount } from '../store/vendor-accounts';
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
  /** `absent` once no ban of ours holds the key. */
  wish: VendorBanRow['wish'];
  state: VendorBanRow['state'];
  /** In a sentence: why it failed or is not kept, or what it waits for. */
  why: string | null;
}

/** How a ban's keys stand at the vendors; empty where no account serves it. */
export const atVendors = async (
  db: Db,
  ban: Pick<StoredBan, 'keys' | 'sites' | 'ended_at'>,
): Promise<AtVendor[]> => {
  const states: AtVendor[] = [];
  const keys = ban.keys.filter(
    ({ lifted_at }) => ban.ended_at !== null || lifted_at === null,
  );
  const visitors = keys.flatMap(({ kind, value }) =>
    kind === 'visitor' ? value : [],
  );
  for (const { id, vendor, name, failing } of await allVendorAccounts(db)) {
    const sites = await sitesOfAccount(db, id);
    const serves =
      !ban.sites.length || ban.sites.some((site) => sites.includes(site));
    if (!serves) continue;
    const linked = await linkedIds(db, vendor, visitors);
    const rows = await vendorBansOf(db, id, [...keys, ...linked]);
    states.push(
      ...rows.map((row) => ({
        id: row.id,
        vendor,
        account: name,
        kind: row.kind,
        value: row.value,
        wish: row.wish,
        state: row.state,
        why: row.why ?? (row.state === 'pending' ? failing : null),
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
