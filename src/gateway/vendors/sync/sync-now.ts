import { randomUUID } from 'node:crypto';
import type { Db } from '../../store/db';
import { insertChange } from '../../store/changes';
import {
  releaseLease,
  updateAccount,
  listSitesOfAccount,
  acquireLease,
  type VendorAccountRow,
} from '../../store/vendors/accounts';
import type { SyncReport, ReconcileOptions } from './pull/report';
import { LEASE, leasedTransaction, type SyncContext } from './context';
import { push } from './push/push';
import { reconcile } from './pull/reconcile';
import type { SyncDeps } from './deps';

/** Asks whichever process has the account to read the vendor's list now. */
export const requestSync = (
  db: Db,
  { id }: Pick<VendorAccountRow, 'id'>,
  at: number,
): Promise<unknown> =>
  db.transaction().execute(async (trx) => {
    const anew = { asked_at: at, failing: null, paused_until: null };
    await updateAccount(trx, id, anew);
    await insertChange(trx, { kind: 'site', subject: '', at });
  });

const MINUTE = 60_000;

/**
 * Makes both sides equal now, in this process; a dry run only says what would
 * change, and reads beside a process that is at it.
 *
 * @returns `busy` while another process has the account: ask it instead
 * @throws VendorError
 */
export const syncNow = async (
  deps: SyncDeps,
  account: VendorAccountRow,
  options: ReconcileOptions & { signal: AbortSignal },
): Promise<SyncReport | 'busy'> => {
  const { db, now } = deps;
  const { id, vendor } = account;
  const holder = randomUUID();
  const client = deps.clientOf(account);
  const context: SyncContext = {
    ...deps,
    account: { ...account },
    served: { id, vendor, sites: await listSitesOfAccount(db, id) },
    client,
    signal: options.signal,
    newest: { id: undefined },
    write: leasedTransaction(deps, id, holder),
  };
  if (options.dryRun) return reconcile(context, options);

  const lease = { holder, until: now() + LEASE, now: now() };
  if (!(await acquireLease(db, id, lease))) return 'busy';
  try {
    const difference = await reconcile(context, options);
    await push(context);
    return difference;
  } finally {
    const until = client.limits.requestsPerMinute === null ? 0 : now() + MINUTE;
    await releaseLease(db, id, { holder, until });
  }
};
