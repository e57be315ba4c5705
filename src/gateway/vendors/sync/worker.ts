import { releaseLease } from '../../store/leases';
import {
  findVendorAccount,
  type VendorAccountRow,
} from '../../store/vendors/accounts';
import type { VendorClient } from '../clients/client';
import { isVendorFailure, pauseAccount, retryDelay } from './failure-policy';
import { LeaseLost } from './lease-lost';
import { leasedTransaction } from './context';
import { claimLease, createLeaseHolder, LEASE } from './lease';
import { servedAccounts } from '../state/served-accounts';
import { createWorkerState, runOnce } from './run-once';
import { followSuspensions } from './suspend/follow-suspensions';
import { isPaused } from '../accounts/paused';
import type { SyncDeps } from './deps';
import { coalesce } from '../../lib/coalesce';
import type { SetTimer } from '../../lib/timer';

/** Keeps one account equal, whenever this process has its lease. */
export interface Worker {
  /** Looks at once what is due. */
  wake(): void;
  /** Resolves once nothing is being done. */
  idle(): Promise<void>;
  stop(): Promise<void>;
}

/** Each lease is renewed this often, long before it ends. */
const RENEW = LEASE / 4;
/** Upper bound of a sleep: a changed clock or a missed wake-up delays no more. */
const LONGEST = 60_000;
/** Lower bound of a sleep, whatever else is wrong. */
const SHORTEST = 100;

export const startWorker = (
  deps: SyncDeps & { setTimer: SetTimer },
  account: VendorAccountRow,
): Worker => {
  const { db, now, log, random, setTimer } = deps;
  const { id } = account;
  const holder = createLeaseHolder();
  const write = leasedTransaction(deps, id, holder);
  const memory = createWorkerState(account);
  const stopping = new AbortController();
  let client: VendorClient | undefined;
  let failures = 0;
  let cancel = () => {};
  let cancelRenewal = () => {};
  let renewing: Promise<void> | undefined;

  const keepLease = () => {
    cancelRenewal = setTimer(() => {
      renewing = claimLease(deps, db, id, holder)
        // The run fails, or the next renewal mends it.
        .catch(() => true)
        .then((acquired) => {
          if (acquired && !stopping.signal.aborted) keepLease();
        });
    }, RENEW);
  };

  /** Runs once if this process has the lease; returns when there is more to do. */
  const runWithLease = async (): Promise<number> => {
    const at = now();
    const acquired = await claimLease(deps, db, id, holder);
    const row = await findVendorAccount(db, id);
    if (!row) return Infinity;
    if (!acquired) return row.lease_until;
    cancelRenewal();
    keepLease();
    const { signal } = stopping;
    const begun = { ...deps, account: row, signal, write };
    // Who is suspended for us is not left so because bans wait.
    const suspendAt = isPaused(row)
      ? Infinity
      : await followSuspensions(begun, memory.suspensions);
    if ((row.paused_until ?? 0) > at) {
      return Math.min(row.paused_until ?? at, suspendAt);
    }
    const served = (await servedAccounts(db)).find((one) => one.id === id);
    if (!served) return suspendAt;
    client ??= deps.clientOf(account);
    const { newest } = memory;
    const next = await runOnce({ ...begun, served, client, newest }, memory);
    failures = 0;
    return Math.min(next, suspendAt);
  };

  const fail = async (error: unknown): Promise<number> => {
    if (stopping.signal.aborted) return Infinity;
    if (error instanceof LeaseLost) return now() + LEASE;
    failures += 1;
    const next = now() + retryDelay(error, failures, random);
    if (isVendorFailure(error)) {
      log.warn(
        { vendor: account.vendor, why: error.message },
        'sync failed, and is tried again: “doorlist vendor check <site>” says what the token may do',
      );
      await pauseAccount(deps, id, error, next);
    } else {
      log.error({ err: error, vendor: account.vendor }, 'sync failed');
    }
    return next;
  };

  const runs = coalesce(async () => {
    cancel();
    const next = await runWithLease()
      .catch(fail)
      // The database is away: it is looked for again like the vendor.
      .catch(() => now() + retryDelay(undefined, failures, random));
    if (stopping.signal.aborted) return;
    const wait = Math.min(LONGEST, Math.max(SHORTEST, next - now()));
    cancel = setTimer(wake, wait);
  }, stopping.signal);
  const wake = () => void runs.run();
  wake();

  return {
    wake,
    idle: runs.idle,
    async stop() {
      stopping.abort();
      cancel();
      cancelRenewal();
      await runs.idle();
      // One that is under way would take back what is released.
      await renewing;
      await releaseLease(db, 'vendor_accounts', id, holder).catch(() => {});
    },
  };
};
