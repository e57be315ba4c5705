import pino from 'pino';
import { ConfigError } from '../gateway/lib/errors/config-error';
import type { Installation } from '../gateway/installation/installation';
import { readNeverBan } from '../gateway/keys/read-never-ban';
import { listAccountsOfSite } from '../gateway/vendors/accounts/connect';
import { isVendorFailure } from '../gateway/vendors/sync/failure-policy';
import {
  createClients,
  createSecondaryClients,
} from '../gateway/vendors/accounts/create-client';
import type { SyncDeps } from '../gateway/vendors/sync/deps';
import { VENDOR_NAMES } from '../gateway/vendors/state/vendor-kinds';
import type { Context } from './context';
import { describeDifference } from './describe-changes';
import { hintFor } from './hint-for';
import type { CommonOptions } from './options';
import { print } from './print';
import { syncAccount, type Synced } from './sync-account';
import { withInstallation } from './with-installation';

export interface SyncOptions extends CommonOptions {
  dryRun?: boolean;
  neverBan: string[];
}

const depsOf = (
  installation: Installation,
  { neverBan, dryRun }: SyncOptions,
): SyncDeps => ({
  db: installation.db,
  secrets: installation.secrets,
  neverBan: readNeverBan(neverBan),
  // A dry run reads beside whoever has the account.
  clientOf: dryRun
    ? createSecondaryClients(installation)
    : createClients(installation.secrets),
  now: Date.now,
  // What fails is told by the command itself.
  log: pino({ level: 'silent' }),
  random: Math.random,
});

/** Returns a signal that aborts on SIGINT, so that the account is let go of. */
const untilInterrupted = ({ signals }: Context): AbortSignal => {
  const stopping = new AbortController();
  const stop = () => stopping.abort(new ConfigError('Stopped half-way.'));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    signals.once(signal, stop);
  }
  return stopping.signal;
};

const describe = (name: string, dryRun: boolean, synced: Synced): string => {
  const { difference, found, states, failing } = synced;
  const said = difference
    ? describeDifference(difference, found)
    : ['  The running gateway did it.'];
  const { failed = 0, refused = 0 } = states;
  const counted = (count: number, what: string) =>
    count ? [`  ${String(count).padStart(6)} ${what}`] : [];
  return [
    dryRun ? `${name}: nothing was changed` : name,
    ...said,
    ...counted(refused, 'in all banned there only, not here'),
    ...counted(failed, 'failed there: the console says why, and has Retry'),
    ...(failing === null ? [] : [`  But: ${failing}`]),
  ].join('\n');
};

/** Makes the bans of a site and of its vendors' accounts equal. */
export const syncVendors = async (
  context: Context,
  site: string,
  options: SyncOptions,
): Promise<void> => {
  const dryRun = options.dryRun ?? false;
  const signal = untilInterrupted(context);
  const failures: string[] = [];
  const accounts = await withInstallation(
    context,
    options.data,
    async (installation) => {
      const deps = depsOf(installation, options);
      const done = [];
      for (const account of await listAccountsOfSite(deps.db, site)) {
        const { vendor, name } = account;
        const called = `${VENDOR_NAMES[vendor]} ${name}`;
        const tell = (progress: string) =>
          context.console.error(`${called}: ${progress}`);
        tell('reading its list');
        try {
          const how = { dryRun, signal, tell };
          const synced = await syncAccount(deps, account, how);
          done.push({ vendor, account: name, ...synced });
        } catch (error) {
          // The site's other vendor is none the worse for it.
          if (!isVendorFailure(error) || signal.aborted) throw error;
          failures.push(`${called}: ${hintFor(error, vendor)}`);
        }
      }
      return done;
    },
  );
  const texts = accounts.map(({ vendor, account, ...synced }) =>
    describe(`${VENDOR_NAMES[vendor]} ${account}`, dryRun, synced),
  );
  if (accounts.length) {
    print(context, options.json, { dryRun, accounts }, texts.join('\n'));
  }
  if (failures.length) throw new ConfigError(failures.join('\ndoorlist: '));
};
