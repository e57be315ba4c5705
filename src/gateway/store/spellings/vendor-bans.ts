import type { Db } from '../db';
import { isSpelled, type SpelledKey } from './select-spelled';

/** A key at a vendor that may be spelled as an earlier version did. */
export interface SpelledVendorBan extends SpelledKey {
  id: number;
  account: number;
  state: string;
}

/** Lists the keys at vendors that have spellings. */
export const listSpelledVendorBans = (db: Db): Promise<SpelledVendorBan[]> =>
  db
    .selectFrom('vendor_bans')
    .select(['id', 'account', 'kind', 'value', 'state'])
    .where(isSpelled)
    .orderBy('id')
    .execute();

/**
 * Gives a key at a vendor another value. If the account has a row of that value
 * already, the vendor's bans are gathered at the one of the two that says that
 * the vendor bans it.
 */
export const updateVendorBanValue = async (
  trx: Db,
  row: SpelledVendorBan,
  value: string,
): Promise<void> => {
  const other = await trx
    .selectFrom('vendor_bans')
    .select(['id', 'state'])
    .where('account', '=', row.account)
    .where('kind', '=', row.kind)
    .where('value', '=', value)
    .executeTakeFirst();
  const [kept, merged] =
    other && row.state !== 'there' ? [other, row] : [row, other];
  if (merged) {
    await trx
      .updateTable('vendor_ban_ids')
      .set({ vendor_ban: kept.id })
      .where('account', '=', row.account)
      .where('vendor_ban', '=', merged.id)
      .execute();
    await trx.deleteFrom('vendor_bans').where('id', '=', merged.id).execute();
  }
  await trx
    .updateTable('vendor_bans')
    .set({ value })
    .where('id', '=', kept.id)
    .execute();
};
