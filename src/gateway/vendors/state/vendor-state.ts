import type { VendorFailure } from '../../../protocol/vendor-failure';
import { keyId, type Key } from '../../keys/key';
import type { StoredBan } from '../../store/bans';
import type { Db } from '../../store/db';
import { listLinksTouching } from '../../store/links';
import { appliesTo } from '../../store/predicates';
import type { Vendor } from '../../../protocol/vendors';
import {
  listVendorAccounts,
  listVendorSites,
  type VendorAccountRow,
} from '../../store/vendors/accounts';
import {
  listVendorBansByKey,
  type VendorBanRow,
} from '../../store/vendors/ban-states';

/** One key of a ban at one account. */
export interface VendorState extends Pick<
  VendorBanRow,
  'id' | 'kind' | 'value' | 'desired' | 'state'
> {
  vendor: Vendor;
  account: string;
  /** Whether the ban is active and bans the key, or a visitor linked to it. */
  isActive: boolean;
  /** What failed, what keeps the key from being banned, or what it waits for. */
  error: VendorFailure | null;
}

/**
 * Reads an account's rows of some keys, and of the vendor's ids that visitors
 * among them are linked to.
 *
 * @returns a function that picks the rows of some of these keys
 */
const readRows = async (
  db: Db,
  { id, vendor }: Pick<VendorAccountRow, 'id' | 'vendor'>,
  keys: readonly Key[],
) => {
  const visitors = keys.flatMap(({ kind, value }) =>
    kind === 'visitor' ? value : [],
  );
  const links = (await listLinksTouching(db, visitors)).filter(
    ({ kind }) => kind === vendor,
  );
  const found = await listVendorBansByKey(db, id, [...keys, ...links]);
  const rows = new Map(found.map((row) => [keyId(row), row]));
  return (some: readonly Key[]): VendorBanRow[] => {
    const ids = some.flatMap((key) =>
      key.kind === 'visitor'
        ? links.filter(({ visitor }) => visitor === key.value).map(keyId)
        : keyId(key),
    );
    return [...new Set(ids)].flatMap((one) => rows.get(one) ?? []);
  };
};

/** What of a ban decides which keys vendors are to ban. */
type KeysOfBan = Pick<StoredBan, 'id' | 'keys' | 'sites' | 'ended_at'>;

/** Lists the states of bans' keys at all accounts, by ban; empty without accounts. */
export const listVendorStates = async (
  db: Db,
  bans: readonly KeysOfBan[],
): Promise<Map<number, VendorState[]>> => {
  const states = new Map<number, VendorState[]>();
  const served = await listVendorSites(db);
  for (const account of served.length ? await listVendorAccounts(db) : []) {
    const sites = served.flatMap(({ account: id, site }) =>
      id === account.id ? site : [],
    );
    const concerned = bans.filter((ban) => appliesTo(ban.sites, sites));
    const keys = concerned.flatMap((ban) => ban.keys);
    const pickRows = await readRows(db, account, keys);
    for (const ban of concerned) {
      const active = pickRows(
        ban.keys.filter(
          ({ lifted_at }) => ban.ended_at === null && lifted_at === null,
        ),
      );
      const shown = pickRows(ban.keys).map((row): VendorState => {
        const { id, kind, value, desired, state, error } = row;
        const waitsFor = state === 'pending' ? account.last_error : null;
        return {
          ...{ id, kind, value, desired, state },
          vendor: account.vendor,
          account: account.name,
          isActive: active.includes(row),
          error: error ?? waitsFor,
        };
      });
      states.set(ban.id, [...(states.get(ban.id) ?? []), ...shown]);
    }
  }
  return states;
};
