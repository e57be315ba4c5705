import { insertChange } from '../../store/changes';
import type { Db } from '../../store/db';
import { releaseLease } from '../../store/leases';
import {
  listSitesOfAccount,
  updateAccount,
  type VendorAccountRow,
} from '../../store/vendors/accounts';
import { leasedTransaction, type SyncContext } from './context';
import { claimLease, createLeaseHolder } from './lease';
import type { SyncDeps } from './deps';
import { planSync } from './pull/plan-sync';
import type { ReadOptions } from './pull/read-list';
import { reconcile } from './pull/reconcile';
import type { SyncReport } from './pull/report';
import { push } from './push/push';
import {
  followSuspensions,
  newSuspensionMemory,
} from './suspend/follow-suspensions';

/** Asks whichever process has the account to read the vendor's list now. */
export const requestSync = (
  db: Db,
  { id }: Pick<VendorAccountRow, 'id'>,
  at: number,
): Promise<unknown> =>
  db.transaction().execute(async (trx) => {
    await updateAccount(trx, id, {
      sync_requested_at: at,
      last_error: null,
      paused_until: null,
    });
    await insertChange(trx, { kind: 'site', subject: '', at });
  });

type SyncOptions = ReadOptions & { signal: AbortSignal };

const openContext = async (
  deps: SyncDeps,
  account: VendorAccountRow,
  { signal, holder }: { signal: AbortSignal; holder: string },
): Promise<SyncContext> => {
  const { id, vendor } = account;
  return {
    ...deps,
    account: { ...account },
    served: { id, vendor, sites: await listSitesOfAccount(deps.db, id) },
    client: deps.clientOf(account),
    signal,
    newest: { id: undefined },
    write: leasedTransaction(deps, id, holder),
  };
};

/**
 * Makes both sides equal now, in this process.
 *
 * @returns `busy` while another process has the account: ask it instead
 * @throws VendorError
 */
export const syncNow = async (
  deps: SyncDeps,
  account: VendorAccountRow,
  { signal, ...options }: SyncOptions,
): Promise<SyncReport | 'busy'> => {
  const { db } = deps;
  const { id } = account;
  const holder = createLeaseHolder();
  const context = await openContext(deps, account, { signal, holder });
  if (!(await claimLease(deps, db, id, holder))) return 'busy';
  try {
    const report = await reconcile(context, options);
    await push(context);
    await followSuspensions(context, newSuspensionMemory());
    return report;
  } finally {
    await releaseLease(db, 'vendor_accounts', id, holder);
  }
};

/**
 * Reports what a sync would change, beside whichever process has the account.
 * Changes nothing on either side.
 *
 * @throws VendorError
 */
export const dryRunSync = async (
  deps: SyncDeps,
  account: VendorAccountRow,
  { signal, ...options }: SyncOptions,
): Promise<SyncReport> => {
  // Nobody holds a lease by this name: whatever writes fails.
  const holder = createLeaseHolder();
  const context = await openContext(deps, account, { signal, holder });
  return planSync(context, options);
};
