import type { KeyKind } from '../../../protocol/key-kinds';
import type { Db } from '../../store/db';
import {
  listVendorAccounts,
  listVendorSites,
  type VendorAccountRow,
} from '../../store/vendors/accounts';
import {
  updateVendorBan,
  findVendorBan,
  listVendorBansByKey,
  type VendorBanRow,
} from '../../store/vendors/ban-states';
import type { StoredBan } from '../../store/bans';
import { listLinksTouching } from '../../store/links';
import { appliesTo } from '../../store/predicates';
import type { VendorName } from '../../store/schema/vendor-tables';
import { keyId } from '../../keys/key';

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

type Keys = readonly { kind: KeyKind; value: string }[];

/** Finds an account's rows of some keys, and of who visitors among them are there. */
const readRows = async (
  db: Db,
  { id, vendor }: Pick<VendorAccountRow, 'id' | 'vendor'>,
  keys: Keys,
) => {
  const visitors = keys.flatMap(({ kind, value }) =>
    kind === 'visitor' ? value : [],
  );
  const links = (await listLinksTouching(db, visitors)).filter(
    ({ kind }) => kind === vendor,
  );
  const found = await listVendorBansByKey(db, id, [...keys, ...links]);
  const rows = new Map(found.map((row) => [keyId(row), row]));
  return (of: Keys): VendorBanRow[] => {
    const names = of.flatMap((key) =>
      key.kind === 'visitor'
        ? links.filter(({ visitor }) => visitor === key.value).map(keyId)
        : keyId(key),
    );
    return [...new Set(names)].flatMap((name) => rows.get(name) ?? []);
  };
};

/** A ban, as far as it says what vendors are to hold. */
type BanThere = Pick<StoredBan, 'id' | 'keys' | 'sites' | 'ended_at'>;

/** How bans' keys stand at the vendors, by the bans' ids; empty without accounts. */
export const atVendors = async (
  db: Db,
  bans: readonly BanThere[],
): Promise<Map<number, AtVendor[]>> => {
  const states = new Map<number, AtVendor[]>();
  const served = await listVendorSites(db);
  for (const account of served.length ? await listVendorAccounts(db) : []) {
    const sites = served.flatMap(({ account: of, site }) =>
      of === account.id ? site : [],
    );
    const its = bans.filter((ban) => appliesTo(ban.sites, sites));
    const keys = its.flatMap((ban) => ban.keys);
    const rowsOf = await readRows(db, account, keys);
    for (const ban of its) {
      const held = rowsOf(
        ban.keys.filter(
          ({ lifted_at }) => ban.ended_at === null && lifted_at === null,
        ),
      );
      const of = rowsOf(ban.keys).map((row): AtVendor => ({
        id: row.id,
        held: held.includes(row),
        vendor: account.vendor,
        account: account.name,
        kind: row.kind,
        value: row.value,
        wish: row.wish,
        state: row.state,
        why: row.why ?? (row.state === 'pending' ? account.failing : null),
      }));
      states.set(ban.id, [...(states.get(ban.id) ?? []), ...of]);
    }
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
    await updateVendorBan(trx, id, {
      state: 'pending',
      why: null,
      attempts: 0,
      next_try_at: at,
      changed_at: at,
    });
    return true;
  });
