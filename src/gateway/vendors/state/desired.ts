import type { Key } from '../../keys/key';
import { keyId } from '../../keys/key';
import type { Db } from '../../store/db';
import type { Vendor } from '../../../protocol/vendors';
import { listVendorBansByKey } from '../../store/vendors/ban-states';
import {
  listHolders,
  listVisitorsOfKeys,
  type Holder,
} from '../../store/vendors/desired-keys';
import {
  listCarriedIds,
  listLinkedIds,
} from '../../store/vendors/ids-of-visitors';
import { VENDOR_DEFINITIONS } from '../clients/vendor-definitions';
import { longestHolder } from './longest-holder';
import { newVendorBanRow, recordEvents, type RowEvents } from './record-events';
import { servedAccounts, type ServedAccount } from './served-accounts';
import { updateDesiredSuspensions } from './suspensions/desired-suspensions';

/**
 * Lists the keys that keys of ours stand for at a vendor: of visitors, and of
 * those that a key is proven of, the vendor's ids that they are linked to, or
 * that carried their codes; any other key also stands for itself.
 */
const listRemoteKeys = async (
  trx: Db,
  vendor: Vendor,
  keys: readonly Key[],
): Promise<Key[]> => {
  const visitors = await listVisitorsOfKeys(trx, keys);
  const linked = await listLinkedIds(trx, vendor, visitors);
  const carried = await listCarriedIds(trx, vendor, visitors);
  const others = keys.filter(({ kind }) => kind !== 'visitor');
  const all = [...others, ...linked, ...carried];
  return [...new Map(all.map((key) => [keyId(key), key])).values()];
};

const groupByKey = (holders: readonly Holder[]): Map<string, Holder[]> => {
  const groups = new Map<string, Holder[]>();
  for (const holder of holders) {
    const group = groups.get(keyId(holder)) ?? [];
    group.push(holder);
    groups.set(keyId(holder), group);
  }
  return groups;
};

/**
 * Updates which of these keys one account's vendor is to ban. Part of the
 * transaction that changed bans, keys, links or sites.
 */
export const updateDesiredStateForAccount = async (
  trx: Db,
  account: ServedAccount,
  keys: readonly Key[],
  at: number,
): Promise<void> => {
  const remoteKeys = await listRemoteKeys(trx, account.vendor, keys);
  const found = await listVendorBansByKey(trx, account.id, remoteKeys);
  const rows = new Map(found.map((row) => [keyId(row), row]));
  const holders = groupByKey(await listHolders(trx, account, remoteKeys, at));
  const { kinds } = VENDOR_DEFINITIONS[account.vendor];
  const changes = remoteKeys.flatMap((key): RowEvents[] => {
    const row = rows.get(keyId(key));
    const ban = longestHolder(holders.get(keyId(key)) ?? []) ?? null;
    // Without a row and without a ban nothing is to be done about a key.
    if (!row && !(ban && kinds.includes(key.kind))) return [];
    const events = [{ type: 'desired', ban } as const];
    return [{ row: row ?? newVendorBanRow(account.id, key), events }];
  });
  await recordEvents(trx, changes, at);
  await updateDesiredSuspensions(trx, account, keys, at);
};

/**
 * Updates which of these keys every vendor is to ban. Part of the transaction
 * that changed bans, keys, links or sites, so that a ban and what is desired at
 * vendors are written together. Nothing is sent from here.
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
