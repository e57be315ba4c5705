import { listStaffMailboxes } from '../../../bans/list-staff-mailboxes';
import { digestValue, ERASED } from '../../../keys/erased';
import { keyId, type Key } from '../../../keys/key';
import type { NeverBan } from '../../../keys/never-ban';
import type { Db } from '../../../store/db';
import {
  listVendorBansByKey,
  type VendorBanRow,
} from '../../../store/vendors/ban-states';
import { listHolders, type Holder } from '../../../store/vendors/desired-keys';
import type { VendorBan } from '../../clients/client';
import type { SyncContext } from '../context';
import { readKeys, type ReadKey } from './read-keys';

/** One key of one of the vendor's bans. */
export interface Listed {
  ban: VendorBan;
  key: ReadKey;
  row: VendorBanRow | undefined;
}

/** Bans on a page of the vendor's list, and all that we know of their keys. */
export interface ObservedPage {
  account: number;
  /** Keys of bans that no row names; and those that a row says were refused. */
  unmatched: readonly Listed[];
  /** Keys of our active bans, by the key that they ask the vendor to ban. */
  holders: ReadonlyMap<string, readonly Holder[]>;
  /** Ids of keys that nobody may ban here. */
  neverBanned: ReadonlySet<string>;
}

/** Whether the vendor's own agents banned a key that is not to be banned here. */
const isRefused = (row: VendorBanRow | undefined): boolean =>
  row?.state === 'refused';

const findUnmatched = async (
  db: Db,
  account: number,
  bans: readonly VendorBan[],
  erasureKey: Buffer,
): Promise<Listed[]> => {
  const listed = bans.flatMap((ban) =>
    readKeys(ban).map((key) => ({ ban, key })),
  );
  const keys = listed.map(({ key }) => key);
  const found = await listVendorBansByKey(db, account, keys);
  const rows = new Map(found.map((row) => [keyId(row), row]));
  const digestOf = ({ kind, value }: Key): Key => ({
    ...{ kind, value: digestValue(erasureKey, { kind, value }) },
  });
  const unknown = keys.filter((key) => !rows.has(keyId(key))).map(digestOf);
  const erased = await listVendorBansByKey(db, account, unknown);
  for (const row of erased) rows.set(keyId(row), row);
  return listed
    .map(({ ban, key }): Listed => {
      const row = rows.get(keyId(key));
      if (row) return { ban, key, row };
      // The vendor still has the value of a key that was erased here.
      const digest = digestOf(key);
      const isErased = rows.has(keyId(digest));
      return isErased
        ? {
            ...{ ban, row: rows.get(keyId(digest)) },
            key: { ...key, ...digest, typed: ERASED },
          }
        : { ban, key, row };
    })
    .filter(
      ({ ban, row }) => !row?.vendor_ids.includes(ban.id) || isRefused(row),
    );
};

const findNeverBanned = async (
  db: Db,
  neverBan: NeverBan,
  keys: readonly Key[],
): Promise<Set<string>> => {
  const emails = keys.some(({ kind }) => kind === 'email');
  const staff = emails ? await listStaffMailboxes(db) : new Set<string>();
  const isStaff = ({ kind, value }: Key) =>
    kind === 'email' && staff.has(value);
  const hits = keys.filter(
    (key) => isStaff(key) || neverBan.covers(key) !== undefined,
  );
  return new Set(hits.map(keyId));
};

/**
 * Observes some of the vendor's bans: reads everything that a plan needs to
 * know of their keys. One query where all of them are known.
 */
export const observeListed = async (
  db: Db,
  { account, served, neverBan, now, secrets }: SyncContext,
  bans: readonly VendorBan[],
): Promise<ObservedPage> => {
  const unmatched = await findUnmatched(
    ...([db, account.id, bans, secrets.erasureKey] as const),
  );
  const keys = unmatched.map(({ key }) => key);
  const holders = new Map<string, Holder[]>();
  for (const holder of await listHolders(db, served, keys, now())) {
    const group = holders.get(keyId(holder)) ?? [];
    group.push(holder);
    holders.set(keyId(holder), group);
  }
  const readable = keys.filter(({ error }) => !error);
  return {
    account: account.id,
    unmatched,
    holders,
    neverBanned: await findNeverBanned(db, neverBan, readable),
  };
};
