import { VENDORS } from '../protocol/vendors';
import pino from 'pino';
import { ConfigError } from '../gateway/lib/errors/config-error';
import type { Installation } from '../gateway/installation/installation';
import { loadNeverBan } from '../gateway/bans/load-never-ban';
import { readNeverBan } from '../gateway/keys/read-never-ban';
import { listAccountsOfSite } from '../gateway/vendors/accounts/connect';
import { isVendorFailure } from '../gateway/vendors/sync/failure-policy';
import {
  createClients,
  createSecondaryClients,
  createSuspenders,
} from '../gateway/vendors/accounts/create-client';
import type { SyncDeps } from '../gateway/vendors/sync/deps';
import type { Context } from './context';
import { describeReport, toPrinted } from './describe-changes';
import { hintFor } from './hint-for';
import type { CommonOptions } from './options';
import { print } from './print';
import { syncAccount, type Synced } from './sync-account';
import { withInstallation } from './with-installation';

/** Options of `doorlist vendor sync`. */
export interface SyncOptions extends CommonOptions {
  dryRun?: boolean;
  neverBan: string[];
}

const createSyncDeps = async (
  installation: Installation,
  { neverBan, dryRun }: SyncOptions,
): Promise<SyncDeps> => ({
  db: installation.db,
  secrets: installation.secrets,
  neverBan: await loadNeverBan(installation.db, readNeverBan(neverBan)),
  // A dry run needs no lease: it reads while a gateway may be syncing too.
  clientOf: dryRun
    ? createSecondaryClients(installation)
    : createClients(installation),
  suspenderOf: createSuspenders(installation, 'holder'),
  now: Date.now,
  // The command itself prints what fails.
  log: pino({ level: 'silent' }),
  random: Math.random,
});

/** Returns a signal that aborts on SIGINT or SIGTERM, to release the lease. */
const abortOnSignals = ({ signals }: Context): AbortSignal => {
  const stopping = new AbortController();
  const stop = () => stopping.abort(new ConfigError('Stopped half-way.'));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    signals.once(signal, stop);
  }
  return stopping.signal;
};

const describe = (name: string, dryRun: boolean, synced: Synced): string => {
  const { difference, found, states, failing } = synced;
  const lines = difference
    ? describeReport(difference, found)
    : ['  The running gateway did it.'];
  const { failed = 0, refused = 0 } = states;
  const formatCount = (count: number, what: string) =>
    count ? [`  ${String(count).padStart(6)} ${what}`] : [];
  return [
    dryRun ? `${name}: nothing was changed` : name,
    ...lines,
    ...formatCount(refused, 'in all banned there only, not here'),
    ...formatCount(failed, 'failed there: the console says why, and has Retry'),
    ...(failing === null ? [] : [`  But: ${failing}`]),
  ].join('\n');
};

/**
 * Syncs the bans of a site with its vendor accounts, one after the other, and
 * prints the results.
 *
 * @throws ConfigError naming the accounts whose vendor failed
 */
export const syncVendors = async (
  context: Context,
  site: string,
  options: SyncOptions,
): Promise<void> => {
  const dryRun = options.dryRun ?? false;
  const signal = abortOnSignals(context);
  const failures: string[] = [];
  const accounts = await withInstallation(
    context,
    options.data,
    async (installation) => {
      const deps = await createSyncDeps(installation, options);
      const results = [];
      for (const account of await listAccountsOfSite(deps.db, site)) {
        const { vendor, name } = account;
        const accountName = `${VENDORS[vendor].name} ${name}`;
        const onProgress = (progress: string) =>
          context.console.error(`${accountName}: ${progress}`);
        onProgress('reading its list');
        try {
          const syncOptions = { dryRun, signal, onProgress };
          const synced = await syncAccount(deps, account, syncOptions);
          results.push({ vendor, account: name, ...synced });
        } catch (error) {
          // A failure of one vendor does not keep the other from being synced.
          if (!isVendorFailure(error) || signal.aborted) throw error;
          failures.push(`${accountName}: ${hintFor(error, vendor)}`);
        }
      }
      return results;
    },
  );
  const texts = accounts.map(({ vendor, account, ...synced }) =>
    describe(`${VENDORS[vendor].name} ${account}`, dryRun, synced),
  );
  if (accounts.length) {
    const printed = accounts.map((account) => ({
      ...account,
      found: account.found.map(toPrinted),
    }));
    const json = { dryRun, accounts: printed };
    print(context, options.json, json, texts.join('\n'));
  }
  if (failures.length) throw new ConfigError(failures.join('\ndoorlist: '));
};
