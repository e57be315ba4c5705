import type { Db } from '../store/db';
import {
  allVendorAccounts,
  sitesOfAccount,
  type VendorAccountRow,
} from '../store/vendor-accounts';
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
  /** Whether it is a key that the ban still holds, or of a visitor it holds. */
  held: boolean;
  /** `absent` once no ban of ours holds the key. */
  wish: VendorBanRow['wish'];
  state: VendorBanRow['state'];
  /** In a sentence: why it failed or is not kept, or what it waits for. */
  why: string | null;
}

/** Rows of some keys at an account, and of who visitors among them are there. */
const rowsOf = async (
  db: Db,
  { id, vendor }: Pick<VendorAccountRow, 'id' | 'vendor'>,
  keys: StoredBan['keys'],
): Promise<VendorBanRow[]> => {
  const visitors = keys.flatMap(({ kind, value }) =>
    kind === 'visitor' ? value : [],
  );
  const linked = await linkedIds(db, vendor, visitors);
  return vendorBansOf(db, id, [...keys, ...linked]);
};

/** How a ban's keys stand at the vendors; empty where no account serves it. */
export const atVendors = async (
  db: Db,
  ban: Pick<StoredBan, 'keys' | 'sites' | 'ended_at'>,
): Promise<AtVendor[]> => {
  const states: AtVendor[] = [];
  const held = ban.keys.filter(
    ({ lifted_at }) => ban.ended_at === null && lifted_at === null,
  );
  for (const { id, vendor, name, failing } of await allVendorAccounts(db)) {
    const sites = await sitesOfAccount(db, id);
    const serves =
      !ban.sites.length || ban.sites.some((site) => sites.includes(site));
    if (!serves) continue;
    const rows = await rowsOf(db, { id, vendor }, ban.keys);
    const isWhole = held.length === ban.keys.length;
    const kept = isWhole ? rows : await rowsOf(db, { id, vendor }, held);
    const heldIds = new Set(kept.map((row) => row.id));
    states.push(
      ...rows.map((row) => ({
        id: row.id,
        held: heldIds.has(row.id),
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
    if (row?.state !== 'failed') return false;
    await changeVendorBan(trx, id, {
      state: 'pending',
      why: null,
      attempts: 0,
      next_try_at: at,
      changed_at: at,
    });
    return true;
  });
