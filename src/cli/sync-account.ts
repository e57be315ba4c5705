import { setTimeout as wait } from 'node:timers/promises';
import { ConfigError } from '../gateway/lib/errors/config-error';
import {
  findVendorAccount,
  type VendorAccountRow,
} from '../gateway/store/vendors/accounts';
import { countVendorBans } from '../gateway/store/vendors/ban-states';
import type {
  SyncReport,
  SyncChange,
} from '../gateway/vendors/sync/pull/report';
import { requestSync, syncNow } from '../gateway/vendors/sync/sync-now';
import type { SyncDeps } from '../gateway/vendors/sync/deps';

/** What came of one account. */
export interface Synced {
  /** Absent where a running gateway did it. */
  difference?: SyncReport;
  found: SyncChange[];
  /** How many keys are in each state afterwards. */
  states: Awaited<ReturnType<typeof countVendorBans>>;
  /** In a sentence: what does not work although bans are equal; null: nothing. */
  failing: string | null;
}

interface Options {
  dryRun: boolean;
  signal: AbortSignal;
  tell: (progress: string) => void;
}

/** How often a running gateway is looked after. */
const LOOK_EVERY = 500;
/** How many bans are read between two lines of progress. */
const TELL_EVERY = 1000;

const requireAccount = async (
  { db }: SyncDeps,
  { id }: VendorAccountRow,
): Promise<VendorAccountRow> => {
  const account = await findVendorAccount(db, id);
  if (!account) throw new ConfigError('The account was disconnected.');
  return account;
};

/** @throws ConfigError in the gateway's words, should it fail */
const isDone = (
  { synced_at, failing }: VendorAccountRow,
  askedAt: number,
): boolean => {
  // Bans are equal, also where something else does not work.
  if (synced_at !== null && synced_at >= askedAt) return true;
  if (failing !== null) throw new ConfigError(failing);
  return false;
};

/** Why this process can't do it now. */
const whyBusy = ({ lease_holder }: VendorAccountRow): string =>
  lease_holder === null
    ? 'waits up to a minute, as it was asked for much just now'
    : 'the running gateway does it';

/**
 * Makes one account equal: in this process, or by the running gateway that has
 * it.
 *
 * @throws VendorError, ConfigError
 */
export const syncAccount = async (
  deps: SyncDeps,
  account: VendorAccountRow,
  { dryRun, signal, tell }: Options,
): Promise<Synced> => {
  const found: SyncChange[] = [];
  let told = 0;
  const onRead = (read: number) => {
    if (read < told + TELL_EVERY) return;
    told = read;
    tell(`${read} bans read`);
  };
  const options = {
    ...{ dryRun, signal, onRead },
    ...(dryRun && { onFound: (one: SyncChange) => void found.push(one) }),
  };
  const { db } = deps;
  const askedAt = deps.now();
  // Whatever it rested for is over, too.
  if (!dryRun) await requestSync(db, account, askedAt);
  for (let isFirst = true; ; isFirst = false) {
    const difference = await syncNow(deps, account, options);
    if (difference !== 'busy') {
      const states = await countVendorBans(db, account.id);
      return { difference, found, states, failing: null };
    }
    if (isFirst) tell(whyBusy(await requireAccount(deps, account)));
    await wait(LOOK_EVERY, undefined, { signal }).catch(() =>
      signal.throwIfAborted(),
    );
    const now = await requireAccount(deps, account);
    if (isDone(now, askedAt)) {
      const states = await countVendorBans(db, account.id);
      return { found, states, failing: now.failing };
    }
  }
};
