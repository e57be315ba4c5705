import type { Insertable, Selectable } from 'kysely';
import type { VendorFailure } from '../../../protocol/vendor-failure';
import type { Schema } from '../schema/schema';
import type { Vendor } from '../../../protocol/vendors';
import { compileOnce } from '../compile-once';
import type { Db } from '../db';
import { parseFailure, toFailureColumns } from './failure-columns';

type Columns = Selectable<Schema['vendor_accounts']>;

/** An account at a vendor, with its failure read out. */
export interface VendorAccountRow extends Omit<
  Columns,
  'last_error_code' | 'last_error_params'
> {
  /** What keeps it from working; null: nothing does. */
  last_error: VendorFailure | null;
}

/** An account as its owner sets it. */
export type VendorAccountDraft = Pick<
  Insertable<Schema['vendor_accounts']>,
  | ('vendor' | 'name' | 'settings' | 'sealed_token')
  | ('sealed_support_token' | 'suspends')
>;

const parseRow = ({
  last_error_code: code,
  last_error_params: params,
  ...columns
}: Columns): VendorAccountRow => ({
  ...columns,
  last_error: parseFailure({ code, params }),
});

/** Lists all accounts by their ids. */
export const listVendorAccounts = async (
  db: Db,
): Promise<VendorAccountRow[]> => {
  const rows = await db
    .selectFrom('vendor_accounts')
    .selectAll()
    .orderBy('id')
    .execute();
  return rows.map(parseRow);
};

/** Finds an account by its id. */
export const findVendorAccount = async (
  db: Db,
  id: number,
): Promise<VendorAccountRow | undefined> => {
  const row = await db
    .selectFrom('vendor_accounts')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row && parseRow(row);
};

/** Finds an account by the name that its vendor knows it by. */
export const findAccountByName = async (
  db: Db,
  vendor: Vendor,
  name: string,
): Promise<VendorAccountRow | undefined> => {
  const row = await db
    .selectFrom('vendor_accounts')
    .selectAll()
    .where('vendor', '=', vendor)
    .where('name', '=', name)
    .executeTakeFirst();
  return row && parseRow(row);
};

/** Lists the accounts that serve a site. One account may serve several sites. */
export const listVendorAccountsOfSite = async (
  db: Db,
  site: string,
): Promise<VendorAccountRow[]> => {
  const rows = await db
    .selectFrom('vendor_accounts as a')
    .innerJoin('vendor_sites as s', 's.account', 'a.id')
    .selectAll('a')
    .where('s.site', '=', site)
    .orderBy('a.id')
    .execute();
  return rows.map(parseRow);
};

/** Lists the sites that an account serves. */
export const listSitesOfAccount = async (
  db: Db,
  account: number,
): Promise<string[]> => {
  const rows = await db
    .selectFrom('vendor_sites')
    .select('site')
    .where('account', '=', account)
    .orderBy('site')
    .execute();
  return rows.map(({ site }) => site);
};

/**
 * Inserts an account, or updates how one is reached: its last error and its
 * token’s end are forgotten, and it is tried at once. Part of a transaction.
 *
 * @returns its id
 */
export const upsertVendorAccount = async (
  trx: Db,
  draft: VendorAccountDraft,
  at: number,
): Promise<number> => {
  const { id } = await trx
    .insertInto('vendor_accounts')
    .values({ ...draft, lease_until: 0, created_at: at })
    .onConflict((conflict) =>
      conflict.columns(['vendor', 'name']).doUpdateSet({
        settings: draft.settings,
        sealed_token: draft.sealed_token,
        sealed_support_token: draft.sealed_support_token,
        suspends: draft.suspends,
        token_ends_at: null,
        token_checked_at: null,
        last_error_code: null,
        last_error_params: null,
        paused_until: null,
      }),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
};

const askVendorSites = compileOnce((db) =>
  db
    .selectFrom('vendor_sites as s')
    .innerJoin('vendor_accounts as a', 'a.id', 's.account')
    .select(['s.account', 'a.vendor', 's.site'])
    .orderBy('s.account')
    .orderBy('s.site'),
);

/** Lists which sites each account serves, of all vendors. */
export const listVendorSites = (
  db: Db,
): Promise<{ account: number; vendor: Vendor; site: string }[]> =>
  askVendorSites(db, {});

/** Replaces what is sealed of an account. */
export const updateAccountSeals = (
  trx: Db,
  account: number,
  columns: Pick<
    VendorAccountRow,
    'sealed_token' | 'sealed_support_token' | 'settings'
  >,
): Promise<unknown> =>
  trx
    .updateTable('vendor_accounts')
    .set(columns)
    .where('id', '=', account)
    .execute();

/** Updates what the sync knows of an account. A column not given stays. */
export const updateAccount = (
  db: Db,
  account: number,
  {
    last_error,
    ...columns
  }: Partial<
    Pick<
      VendorAccountRow,
      | 'last_error'
      | 'paused_until'
      | 'synced_at'
      | 'sync_requested_at'
      | 'chats_from'
    >
  >,
): Promise<unknown> => {
  const error = last_error === undefined ? null : toFailureColumns(last_error);
  return db
    .updateTable('vendor_accounts')
    .set({
      ...columns,
      ...(error && {
        last_error_code: error.code,
        last_error_params: error.params,
      }),
    })
    .where('id', '=', account)
    .execute();
};

/**
 * Updates whether an account has people suspended. Without a token of that API
 * nothing is asked of it any more.
 */
export const updateAccountSuspends = (
  trx: Db,
  account: number,
  columns: Partial<Pick<VendorAccountRow, 'sealed_support_token' | 'suspends'>>,
): Promise<unknown> =>
  trx
    .updateTable('vendor_accounts')
    .set(columns)
    .where('id', '=', account)
    .execute();
