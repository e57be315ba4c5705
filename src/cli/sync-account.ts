import { setTimeout as wait } from 'node:timers/promises';
import { ConfigError } from '../gateway/lib/errors/config-error';
import {
  findVendorAccount,
  type VendorAccountRow,
} from '../gateway/store/vendors/accounts';
import { countVendorBans } from '../gateway/store/vendors/ban-states';
import type { Change } from '../gateway/vendors/sync/pull/change';
import {
  isCounted,
  type CountedChange,
  type SyncReport,
} from '../gateway/vendors/sync/pull/report';
import {
  dryRunSync,
  requestSync,
  syncNow,
} from '../gateway/vendors/sync/sync-now';
import { describeVendorFailure } from '../protocol/vendor-failure';
import type { SyncDeps } from '../gateway/vendors/sync/deps';

/** The result of syncing one account, as `--json` prints it. */
export interface Synced {
  /** Absent if a running gateway did the sync. */
  difference?: SyncReport;
  /** Of a dry run: what would change. */
  found: CountedChange[];
  /** How many keys are in each state afterwards. */
  states: Awaited<ReturnType<typeof countVendorBans>>;
  /**
   * A sentence about what fails although the bans are equal; null if nothing
   * does.
   */
  failing: string | null;
}

interface Options {
  dryRun: boolean;
  signal: AbortSignal;
  onProgress: (progress: string) => void;
}

/** Milliseconds between two checks whether a running gateway is done. */
const CHECK_EVERY = 500;
/** Bans that are read between two lines of progress. */
const PROGRESS_EVERY = 1000;

const requireAccount = async (
  { db }: SyncDeps,
  { id }: VendorAccountRow,
): Promise<VendorAccountRow> => {
  const account = await findVendorAccount(db, id);
  if (!account) throw new ConfigError('The account was disconnected.');
  return account;
};

/**
 * Returns whether the running gateway has synced the account since `askedAt`.
 *
 * @throws ConfigError with the gateway's message if the sync failed
 */
const isDone = (
  { synced_at, last_error, paused_until }: VendorAccountRow,
  askedAt: number,
): boolean => {
  // The bans are equal then, even if something else is failing.
  if (synced_at !== null && synced_at >= askedAt) return true;
  // An error of the run before may be told meanwhile: it stops no bans.
  const isStopped = last_error && paused_until !== null;
  if (isStopped) throw new ConfigError(describeVendorFailure(last_error));
  return false;
};

/**
 * Syncs one account: in this process, or, if the running gateway has the
 * account's lease, by asking it to and waiting.
 *
 * @throws VendorError if the vendor refuses
 * @throws ConfigError if the account was disconnected, or the gateway failed
 */
export const syncAccount = async (
  deps: SyncDeps,
  account: VendorAccountRow,
  { dryRun, signal, onProgress }: Options,
): Promise<Synced> => {
  let reportedAt = 0;
  const onRead = (read: number) => {
    if (read < reportedAt + PROGRESS_EVERY) return;
    reportedAt = read;
    onProgress(`${read} bans read`);
  };
  const { db } = deps;
  if (dryRun) {
    const found: CountedChange[] = [];
    const onChange = (change: Change) => {
      if (isCounted(change)) found.push(change);
    };
    const options = { signal, onRead, onChange };
    const difference = await dryRunSync(deps, account, options);
    const states = await countVendorBans(db, account.id);
    return { difference, found, states, failing: null };
  }
  const askedAt = deps.now();
  // The request also ends any pause or back-off of the account.
  await requestSync(db, account, askedAt);
  for (let isFirst = true; ; isFirst = false) {
    const report = await syncNow(deps, account, { signal, onRead });
    if (report !== 'busy') {
      const states = await countVendorBans(db, account.id);
      return { difference: report, found: [], states, failing: null };
    }
    if (isFirst) onProgress('the running gateway does it');
    await wait(CHECK_EVERY, undefined, { signal }).catch(() =>
      signal.throwIfAborted(),
    );
    const fresh = await requireAccount(deps, account);
    if (isDone(fresh, askedAt)) {
      const states = await countVendorBans(db, account.id);
      const { last_error } = fresh;
      const failing = last_error && describeVendorFailure(last_error);
      return { found: [], states, failing };
    }
  }
};
