import type { VendorFailure } from '../../../protocol/vendor-failure';
import type { Vendor } from '../../../protocol/vendors';
import type { Db } from '../db';

/** How an account at a vendor keeps up. */
export interface AccountLag {
  vendor: Vendor;
  /** Held: it waits for somebody to ask for its first sync. */
  state: 'working' | 'failing' | 'held';
  /** When its whole list was last read; of one that never was, when it was added. */
  readAt: number;
  /** When a ban or a lift was due that waits the longest; null: none waits. */
  dueAt: number | null;
}

const stateOf = (error: VendorFailure['code'] | null): AccountLag['state'] => {
  if (error === null) return 'working';
  return error === 'awaiting_first_sync' ? 'held' : 'failing';
};

/** Lists how the accounts that serve sites keep up, by an index for each. */
export const listAccountLags = async (db: Db): Promise<AccountLag[]> => {
  const rows = await db
    .selectFrom('vendor_accounts as a')
    .select((select) => [
      'a.vendor',
      'a.last_error_code',
      select.fn.coalesce('a.synced_at', 'a.created_at').as('read_at'),
      select
        .selectFrom('vendor_bans as v')
        .select('v.next_try_at')
        .whereRef('v.account', '=', 'a.id')
        .where('v.next_try_at', 'is not', null)
        .orderBy('v.next_try_at')
        .limit(1)
        .as('due_at'),
    ])
    .where((where) =>
      where.exists(
        where
          .selectFrom('vendor_sites as s')
          .select('s.site')
          .whereRef('s.account', '=', 'a.id'),
      ),
    )
    .execute();
  return rows.map((row) => ({
    vendor: row.vendor,
    state: stateOf(row.last_error_code),
    readAt: Number(row.read_at),
    dueAt: row.due_at === null ? null : Number(row.due_at),
  }));
};
