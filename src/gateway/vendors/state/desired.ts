import type { VendorName } from '../../store/schema/vendor-tables';
import { listVendorSites } from '../../store/vendors/accounts';
import {
  insertVendorBans,
  updateVendorBan,
  listVendorBansByKey,
  type VendorBanRow,
} from '../../store/vendors/ban-states';
import {
  listHolders,
  linkedIds,
  type Holder,
  type Served,
} from '../../store/vendors/desired-keys';
import { VENDOR_KEY_KINDS } from './vendor-kinds';
import { withDesired } from './transitions';
import type { Db } from '../../store/db';
import type { Key } from '../../keys/key';
import { keyId } from '../../keys/key';

/** An account, with what it takes to know what it is to hold. */
export interface ServedAccount extends Served {
  id: number;
}

/** Every account that serves a site. Costs one look where there is none. */
export const servedAccounts = async (db: Db): Promise<ServedAccount[]> => {
  const byId = new Map<number, ServedAccount & { sites: string[] }>();
  for (const { account, vendor, site } of await listVendorSites(db)) {
    const known = byId.get(account) ?? { id: account, vendor, sites: [] };
    known.sites.push(site);
    byId.set(account, known);
  }
  return [...byId.values()];
};

/** What some keys of ours stand for at a vendor; a range only for itself. */
const keysThere = async (
  trx: Db,
  vendor: VendorName,
  keys: readonly Key[],
): Promise<Key[]> => {
  const visitors = keys.flatMap(({ kind, value }) =>
    kind === 'visitor' ? value : [],
  );
  const linked = await linkedIds(trx, vendor, visitors);
  const all = [...keys.filter(({ kind }) => kind !== 'visitor'), ...linked];
  return [...new Map(all.map((key) => [keyId(key), key])).values()];
};

/** The one that lasts longer; else the newer one. */
const laterOf = (one: Holder, other: Holder): Holder => {
  const [end, otherEnd] = [one.until ?? Infinity, other.until ?? Infinity];
  if (end !== otherEnd) return end > otherEnd ? one : other;
  return one.ban > other.ban ? one : other;
};

const newRow = (
  account: number,
  { kind, value, until, reason }: Holder,
  at: number,
): Omit<VendorBanRow, 'id'> => ({
  account,
  kind,
  value,
  wish: 'present',
  kept: 1,
  until,
  reason,
  vendor_ids: [],
  ends_there: null,
  there_since: null,
  sent_at: null,
  newest_before: null,
  state: 'pending',
  why: null,
  attempts: 0,
  next_try_at: at,
  changed_at: at,
});

/** The same for one account. */
export const updateDesiredStateForAccount = async (
  trx: Db,
  account: ServedAccount,
  keys: readonly Key[],
  at: number,
): Promise<void> => {
  const there = await keysThere(trx, account.vendor, keys);
  const rows = new Map(
    (await listVendorBansByKey(trx, account.id, there)).map((row) => [
      keyId(row),
      row,
    ]),
  );
  const holders = await listHolders(trx, account, there, at);
  const lasts = new Map<string, Holder>();
  for (const holder of holders) {
    const last = lasts.get(keyId(holder));
    lasts.set(keyId(holder), last ? laterOf(last, holder) : holder);
  }
  const made: Omit<VendorBanRow, 'id'>[] = [];
  for (const key of there) {
    const row = rows.get(keyId(key));
    const holder = lasts.get(keyId(key));
    if (row) {
      const change = withDesired(row, holder, at);
      if (change) await updateVendorBan(trx, row.id, change);
    } else if (holder && VENDOR_KEY_KINDS[account.vendor].includes(key.kind)) {
      made.push(newRow(account.id, holder, at));
    }
  }
  await insertVendorBans(trx, made);
};

/**
 * Writes what is to be banned at vendors after some keys of ours became
 * banned, or are no more, or a visitor was linked. Part of the transaction
 * that changed it, so a ban and its wish are one; nothing is sent from here.
 */
export const updateDesiredState = async (
  trx: Db,
  keys: readonly Key[],
  at: number,
): Promise<void> => {
  for (const account of await servedAccounts(trx)) {
    await updateDesiredStateForAccount(trx, account, keys, at);
  }
};
