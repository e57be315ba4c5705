import { createHolderName, isOfDeadProcess } from '../../lib/process-name';
import type { Db } from '../../store/db';
import { acquireLease } from '../../store/leases';
import { findVendorAccount } from '../../store/vendors/accounts';
import type { SyncDeps } from './deps';

/**
 * Milliseconds that an account stays with a process that renews no more. If that
 * is known to be dead, it stays no longer at all.
 */
export const LEASE = 10_000;

/** Returns a name for whoever is to hold a lease. */
export const createLeaseHolder = createHolderName;

/**
 * Claims, or renews, the right to speak with an account's vendor.
 *
 * @returns false while a process has it that may live
 */
export const claimLease = async (
  { now }: Pick<SyncDeps, 'now'>,
  db: Db,
  account: number,
  holder: string,
): Promise<boolean> => {
  const at = now();
  const lease = { holder, until: at + LEASE, now: at };
  if (await acquireLease(db, 'vendor_accounts', account, lease)) return true;
  const before = (await findVendorAccount(db, account))?.lease_holder;
  if (!before || !isOfDeadProcess(before)) return false;
  return acquireLease(db, 'vendor_accounts', account, {
    ...lease,
    from: before,
  });
};
