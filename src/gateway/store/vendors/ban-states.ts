import type { Selectable } from 'kysely';
import type { KeyKind } from '../../../protocol/key-kinds';
import { insertChange } from '../changes';
import { inChunks } from '../in-chunks';
import type { Schema } from '../schema/schema';
import type { Db } from '../db';
import { keyId } from '../../keys/key';

interface KeyValue {
  kind: KeyKind;
  value: string;
}

/** A key at an account, with the vendor's ids read out. */
export interface VendorBanRow extends Omit<
  Selectable<Schema['vendor_bans']>,
  'vendor_ids'
> {
  vendor_ids: string[];
}

export type VendorBanChange = Partial<
  Omit<VendorBanRow, 'id' | 'account' | 'kind' | 'value'>
>;

/** A row with the vendor's ids read out. */
export const parseRow = (
  row: Selectable<Schema['vendor_bans']>,
): VendorBanRow => ({
  ...row,
  vendor_ids: JSON.parse(row.vendor_ids) as string[],
});

const write = ({ vendor_ids, ...rest }: VendorBanChange) => ({
  ...rest,
  ...(vendor_ids && { vendor_ids: JSON.stringify(vendor_ids) }),
});

export const findVendorBan = async (
  db: Db,
  id: number,
): Promise<VendorBanRow | undefined> => {
  const row = await db
    .selectFrom('vendor_bans')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row && parseRow(row);
};

/** What there is of these keys at an account. */
export const listVendorBansByKey = async (
  db: Db,
  account: number,
  keys: readonly KeyValue[],
): Promise<VendorBanRow[]> => {
  const values = [...new Set(keys.map(({ value }) => value))];
  const rows = await inChunks(values, (some) =>
    db
      .selectFrom('vendor_bans')
      .selectAll()
      .where('account', '=', account)
      .where('value', 'in', some)
      .orderBy('id')
      .execute(),
  );
  const wanted = new Set(keys.map(keyId));
  return rows.filter((key) => wanted.has(keyId(key))).map(parseRow);
};

export const insertVendorBans = async (
  db: Db,
  rows: readonly Omit<VendorBanRow, 'id'>[],
): Promise<void> => {
  if (!rows.length) return;
  await db
    .insertInto('vendor_bans')
    .values(
      rows.map((row) => ({
        ...row,
        vendor_ids: JSON.stringify(row.vendor_ids),
      })),
    )
    .execute();
};

/** Changes a row, and tells of it if agents see it. Part of a transaction. */
export const updateVendorBan = async (
  trx: Db,
  id: number,
  change: VendorBanChange,
): Promise<void> => {
  await trx
    .updateTable('vendor_bans')
    .set(write(change))
    .where('id', '=', id)
    .execute();
  const { state, changed_at: at } = change;
  if (state !== undefined && at !== undefined) {
    await insertChange(trx, { kind: 'vendor', subject: id, at });
  }
};

/** Rows that the vendor has something of, in order of their ids, a block at a time. */
export const listPresentVendorBans = async (
  db: Db,
  account: number,
  { after, limit }: { after: number; limit: number },
): Promise<VendorBanRow[]> => {
  const rows = await db
    .selectFrom('vendor_bans')
    .selectAll()
    .where('account', '=', account)
    .where('id', '>', after)
    .where('vendor_ids', '!=', '[]')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(parseRow);
};

/** How many rows of an account are in each state. */
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
