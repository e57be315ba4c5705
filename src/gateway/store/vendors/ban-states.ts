import type { Selectable } from 'kysely';
import type { KeyKind } from '../../../protocol/key-kinds';
import type { VendorFailure } from '../../../protocol/vendor-failure';
import { inChunks } from '../in-chunks';
import type { Schema } from '../schema/schema';
import type { Db } from '../db';
import { keyId } from '../../keys/key';
import { parseFailure } from './failure-columns';

interface KeyValue {
  kind: KeyKind;
  value: string;
}

type Columns = Selectable<Schema['vendor_bans']>;

/** A key at an account, with the vendor's ids and the failure read out. */
export interface VendorBanRow extends Omit<
  Columns,
  'error_code' | 'error_params'
> {
  /** The vendor's ids of its bans of the key, oldest first. */
  vendor_ids: string[];
  error: VendorFailure | null;
}

/** A row that has yet to be inserted. */
export type NewVendorBanRow = Omit<VendorBanRow, 'id'>;

/** Selects rows with the vendor's ids: one for each id, or one without any. */
export const selectVendorBans = (db: Db) =>
  db
    .selectFrom('vendor_bans as v')
    .leftJoin('vendor_ban_ids as i', (join) =>
      join
        .onRef('i.account', '=', 'v.account')
        .onRef('i.vendor_ban', '=', 'v.id'),
    )
    .selectAll('v')
    .select('i.vendor_id');

/** Ids are decimal: of two the longer is the greater. */
const compareIds = (one: string, other: string): number =>
  one.length - other.length || (one < other ? -1 : 1);

/** Gathers joined rows by the key they are of, in the order of its first. */
export const gatherVendorBans = (
  joined: readonly (Columns & { vendor_id: string | null })[],
): VendorBanRow[] => {
  const rows = new Map<number, VendorBanRow>();
  for (const { vendor_id, error_code, error_params, ...columns } of joined) {
    const row = rows.get(columns.id) ?? {
      ...columns,
      vendor_ids: [],
      error: parseFailure({ code: error_code, params: error_params }),
    };
    if (vendor_id !== null) row.vendor_ids.push(vendor_id);
    rows.set(columns.id, row);
  }
  for (const { vendor_ids } of rows.values()) vendor_ids.sort(compareIds);
  return [...rows.values()];
};

/** Lists rows by their ids, in the order of the ids. */
export const listVendorBansById = async (
  db: Db,
  ids: readonly number[],
): Promise<VendorBanRow[]> => {
  const joined = await inChunks(ids, (some) =>
    selectVendorBans(db).where('v.id', 'in', some).execute(),
  );
  const rows = new Map(gatherVendorBans(joined).map((row) => [row.id, row]));
  return ids.flatMap((id) => rows.get(id) ?? []);
};

/** Finds a row by its id. */
export const findVendorBan = async (
  db: Db,
  id: number,
): Promise<VendorBanRow | undefined> => {
  const [row] = await listVendorBansById(db, [id]);
  return row;
};

/** Lists an account's rows of some keys. */
export const listVendorBansByKey = async (
  db: Db,
  account: number,
  keys: readonly KeyValue[],
): Promise<VendorBanRow[]> => {
  const values = [...new Set(keys.map(({ value }) => value))];
  const joined = await inChunks(values, (some) =>
    selectVendorBans(db)
      .where('v.account', '=', account)
      .where('v.value', 'in', some)
      .orderBy('v.id')
      .execute(),
  );
  const wanted = new Set(keys.map(keyId));
  return gatherVendorBans(joined.filter((key) => wanted.has(keyId(key))));
};

/** Lists rows that the vendor has a ban of, by their ids, a block at a time. */
export const listPresentVendorBans = async (
  db: Db,
  account: number,
  { after, limit }: { after: number; limit: number },
): Promise<VendorBanRow[]> => {
  const ids = await db
    .selectFrom('vendor_ban_ids')
    .select('vendor_ban')
    .distinct()
    .where('account', '=', account)
    .where('vendor_ban', '>', after)
    .orderBy('vendor_ban')
    .limit(limit)
    .execute();
  return listVendorBansById(
    db,
    ids.map(({ vendor_ban }) => vendor_ban),
  );
};

/** Counts an account's rows in each state. */
export const countVendorBans = async (
  db: Db,
  account: number,
): Promise<Partial<Record<VendorBanRow['state'], number>>> => {
  const rows = await db
    .selectFrom('vendor_bans')
    .select(['state', (select) => select.fn.countAll<number>().as('count')])
    .where('account', '=', account)
    .groupBy('state')
    .orderBy('state')
    .execute();
  return Object.fromEntries(
    rows.map(({ state, count }) => [state, Number(count)]),
  );
};
