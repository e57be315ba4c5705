import { setTimeout as wait } from 'node:timers/promises';
import { ConfigError } from '../gateway/config-error';
import {
  findVendorAccount,
  type VendorAccountRow,
} from '../gateway/store/vendor-accounts';
import { countVendorBans } from '../gateway/store/vendor-bans';
import type { Difference, Found } from '../gateway/sync/difference';
import { askForSync, syncNow } from '../gateway/sync/sync-now';
import type { SyncDeps } from '../gateway/sync/sync-deps';

/** What came of one account. */
export interface Synced {
  /** Absent where a running gateway did it. */
  difference?: Difference;
  found: Found[];
  /** How many keys are in each state afterwards. */
  states: Partial<Record<string, number>>;
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

const statesOf = async ({ db }: SyncDeps, { id }: VendorAccountRow) =>
  Object.fromEntries(
    (await countVendorBans(db, id)).map(({ state, count }) => [state, count]),
  );

/** @throws ConfigError in the gateway's words, should it fail */
const isDone = async (
  { db }: SyncDeps,
  { id }: VendorAccountRow,
  askedAt: number,
): Promise<boolean> => {
  const account = await findVendorAccount(db, id);
  if (!account) throw new ConfigError('The account was disconnected.');
  if (account.failing !== null) throw new ConfigError(account.failing);
  return account.synced_at !== null && account.synced_at >= askedAt;
};

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
  const found: Found[] = [];
  let told = 0;
  const onRead = (read: number) => {
    if (read < told + TELL_EVERY) return;
    told = read;
    tell(`${read} bans read`);
  };
  const options = {
    ...{ dryRun, signal, onRead },
    ...(dryRun && { onFound: (one: Found) => void found.push(one) }),
  };
  const askedAt = deps.now();
  // Whatever it rested for is over, too.
  if (!dryRun) await askForSync(deps.db, account, askedAt);
  for (let isFirst = true; ; isFirst = false) {
    const difference = await syncNow(deps, account, options);
    if (difference !== 'busy') {
      return { difference, found, states: await statesOf(deps, account) };
    }
    if (isFirst) tell('the running gateway does it');
    await wait(LOOK_EVERY, undefined, { signal }).catch(() =>
      signal.throwIfAborted(),
    );
    if (await isDone(deps, account, askedAt)) {
      return { found, states: await statesOf(deps, account) };
    }
  }
};
