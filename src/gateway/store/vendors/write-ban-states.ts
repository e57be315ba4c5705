import type { Db } from '../db';
import { keyId } from '../../keys/key';
import type { NewVendorBanRow, VendorBanRow } from './ban-states';
import { toFailureColumns } from './failure-columns';

const toColumns = (row: NewVendorBanRow) => {
  const { code, params } = toFailureColumns(row.error);
  return {
    account: row.account,
    kind: row.kind,
    value: row.value,
    desired: row.desired,
    within_capacity: row.within_capacity,
    until: row.until,
    reason: row.reason,
    remote_until: row.remote_until,
    observed_at: row.observed_at,
    request_sent_at: row.request_sent_at,
    newest_before: row.newest_before,
    state: row.state,
    error_code: code,
    error_params: params,
    attempts: row.attempts,
    next_try_at: row.next_try_at,
    changed_at: row.changed_at,
  };
};

const insertIds = async (
  trx: Db,
  rows: readonly Pick<VendorBanRow, 'id' | 'account' | 'vendor_ids'>[],
): Promise<void> => {
  const ids = rows.flatMap(({ id, account, vendor_ids }) =>
    vendor_ids.map((vendor_id) => ({ account, vendor_id, vendor_ban: id })),
  );
  if (ids.length) await trx.insertInto('vendor_ban_ids').values(ids).execute();
};

/** Inserts rows of one account. Part of a transaction. */
export const insertVendorBans = async (
  trx: Db,
  rows: readonly NewVendorBanRow[],
): Promise<void> => {
  if (!rows.length) return;
  const made = await trx
    .insertInto('vendor_bans')
    .values(rows.map(toColumns))
    .returning(['id', 'kind', 'value'])
    .execute();
  const ids = new Map(made.map((row) => [keyId(row), row.id]));
  await insertIds(
    trx,
    rows.flatMap((row) => {
      const id = ids.get(keyId(row));
      return id === undefined ? [] : { ...row, id };
    }),
  );
};

/** Updates a row to what it is to be. Part of a transaction. */
export const updateVendorBan = async (
  trx: Db,
  before: VendorBanRow,
  after: VendorBanRow,
): Promise<void> => {
  const { id, account } = before;
  await trx
    .updateTable('vendor_bans')
    .set(toColumns(after))
    .where('id', '=', id)
    .execute();
  const gone = before.vendor_ids.filter(
    (one) => !after.vendor_ids.includes(one),
  );
  const added = after.vendor_ids.filter(
    (one) => !before.vendor_ids.includes(one),
  );
  if (gone.length) {
    await trx
      .deleteFrom('vendor_ban_ids')
      .where('account', '=', account)
      .where('vendor_ban', '=', id)
      .where('vendor_id', 'in', gone)
      .execute();
  }
  await insertIds(trx, [{ id, account, vendor_ids: added }]);
};

/** Deletes all rows of an account. Part of a transaction. */
export const deleteVendorBans = async (
  trx: Db,
  account: number,
): Promise<void> => {
  for (const table of ['vendor_ban_ids', 'vendor_bans'] as const) {
    await trx.deleteFrom(table).where('account', '=', account).execute();
  }
};
