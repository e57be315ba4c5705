import { randomUUID } from 'node:crypto';
import { insertChange } from '../../store/changes';
import type { Db } from '../../store/db';
import {
  acquireLease,
  listSitesOfAccount,
  releaseLease,
  updateAccount,
  type VendorAccountRow,
} from '../../store/vendors/accounts';
import { LEASE, leasedTransaction, type SyncContext } from './context';
import type { SyncDeps } from './deps';
import { planSync } from './pull/plan-sync';
import type { ReadOptions } from './pull/read-list';
import { reconcile } from './pull/reconcile';
import type { SyncReport } from './pull/report';
import { push } from './push/push';

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

const MINUTE = 60_000;

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
  const { db, now } = deps;
  const { id } = account;
  const holder = randomUUID();
  const context = await openContext(deps, account, { signal, holder });
  const lease = { holder, until: now() + LEASE, now: now() };
  if (!(await acquireLease(db, id, lease))) return 'busy';
  try {
    const report = await reconcile(context, options);
    await push(context);
    return report;
  } finally {
    const { requestsPerMinute } = context.client.limits;
    const until = requestsPerMinute === null ? 0 : now() + MINUTE;
    await releaseLease(db, id, { holder, until });
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
  const holder = randomUUID();
  const context = await openContext(deps, account, { signal, holder });
  return planSync(context, options);
};
