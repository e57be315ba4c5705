import type { Insertable, Selectable } from 'kysely';
import type { Schema } from '../schema/schema';
import type { VendorName } from '../schema/vendor-tables';
import type { Db } from '../db';

export type VendorAccountRow = Selectable<Schema['vendor_accounts']>;

/** What an account is told to be. */
export type VendorAccountDraft = Pick<
  Insertable<Schema['vendor_accounts']>,
  'vendor' | 'name' | 'settings' | 'sealed_token'
>;

export const listVendorAccounts = (db: Db): Promise<VendorAccountRow[]> =>
  db.selectFrom('vendor_accounts').selectAll().orderBy('id').execute();

export const findVendorAccount = (
  db: Db,
  id: number,
): Promise<VendorAccountRow | undefined> =>
  db
    .selectFrom('vendor_accounts')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();

/** The account that a vendor knows by this name. */
export const findAccountByName = (
  db: Db,
  vendor: VendorName,
  name: string,
): Promise<VendorAccountRow | undefined> =>
  db
    .selectFrom('vendor_accounts')
    .selectAll()
    .where('vendor', '=', vendor)
    .where('name', '=', name)
    .executeTakeFirst();

/** The accounts that serve a site; one may serve several. */
export const listVendorAccountsOfSite = (
  db: Db,
  site: string,
): Promise<VendorAccountRow[]> =>
  db
    .selectFrom('vendor_accounts as a')
    .innerJoin('vendor_sites as s', 's.account', 'a.id')
    .selectAll('a')
    .where('s.site', '=', site)
    .orderBy('a.id')
    .execute();

/** The sites that an account serves. */
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
 * Adds an account, or changes one: it is tried anew then, whatever failed.
 * Part of a transaction.
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
        failing: null,
        paused_until: null,
      }),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
};

/** Lists which sites each account serves, of all vendors. */
export const listVendorSites = (
  db: Db,
): Promise<{ account: number; vendor: VendorName; site: string }[]> =>
  db
    .selectFrom('vendor_sites as s')
    .innerJoin('vendor_accounts as a', 'a.id', 's.account')
    .select(['s.account', 'a.vendor', 's.site'])
    .orderBy('s.account')
    .orderBy('s.site')
    .execute();

/**
 * Takes, or keeps, the right to speak with the vendor.
 *
 * @returns false while another process has it
 */
export const acquireLease = async (
  db: Db,
  account: number,
  { holder, until, now }: { holder: string; until: number; now: number },
): Promise<boolean> => {
  const row = await db
    .updateTable('vendor_accounts')
    .set({ lease_holder: holder, lease_until: until })
    .where('id', '=', account)
    .where((where) =>
      where.or([
        where('lease_holder', '=', holder),
        where('lease_until', '<=', now),
      ]),
    )
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
};

/** Lets another process have it from some time on. */
export const releaseLease = (
  db: Db,
  account: number,
  { holder, until }: { holder: string; until: number },
): Promise<unknown> =>
  db
    .updateTable('vendor_accounts')
    .set({ lease_holder: null, lease_until: until })
    .where('id', '=', account)
    .where('lease_holder', '=', holder)
    .execute();

/** Notes how an account fares; what is not given stays. */
export const updateAccount = (
  db: Db,
  account: number,
  columns: Partial<
    Pick<
      VendorAccountRow,
      'failing' | 'paused_until' | 'synced_at' | 'asked_at' | 'chats_from'
    >
  >,
): Promise<unknown> =>
  db
    .updateTable('vendor_accounts')
    .set(columns)
    .where('id', '=', account)
    .execute();
