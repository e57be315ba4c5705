import type { Vendor } from '../../../protocol/vendors';
import type { Db } from '../db';
import type { VendorAccountRow } from './accounts';

/**
 * Updates when the token of an account ends.
 *
 * @returns false if the account has another token by now
 */
export const updateTokenEnd = async (
  db: Db,
  { id, sealed_token }: Pick<VendorAccountRow, 'id' | 'sealed_token'>,
  columns: Pick<VendorAccountRow, 'token_ends_at' | 'token_checked_at'>,
): Promise<boolean> => {
  const row = await db
    .updateTable('vendor_accounts')
    .set(columns)
    .where('id', '=', id)
    .where('sealed_token', '=', sealed_token)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
};

/**
 * Lists the accounts whose token ends until a moment, soonest first.
 *
 * @param sites only accounts that serve one of them; null: all
 */
export const listTokenEnds = async (
  db: Db,
  { until, sites }: { until: number; sites: readonly string[] | null },
): Promise<{ vendor: Vendor; name: string; endsAt: number }[]> => {
  const rows = await db
    .selectFrom('vendor_accounts as a')
    .select(['a.vendor', 'a.name', 'a.token_ends_at'])
    .where('a.token_ends_at', '<=', until)
    .$if(sites !== null, (query) =>
      query.where((where) =>
        where.exists(
          where
            .selectFrom('vendor_sites as s')
            .select('s.site')
            .whereRef('s.account', '=', 'a.id')
            .where('s.site', 'in', sites ?? []),
        ),
      ),
    )
    .orderBy('a.token_ends_at')
    .orderBy('a.id')
    .execute();
  return rows.map(({ vendor, name, token_ends_at }) => ({
    ...{ vendor, name },
    endsAt: Number(token_ends_at),
  }));
};
