import type { ChangeFeed } from '../../realtime/change-feed';
import {
  listVendorAccounts,
  type VendorAccountRow,
} from '../../store/vendors/accounts';
import type { SyncDeps } from './deps';
import { systemTimer, type SetTimer } from '../../lib/timer';
import { startWorker, type Worker } from './worker';

export interface Sync {
  /** Once no account is being worked at. */
  idle(): Promise<void>;
  /** Leaves everything where it is, to be gone on with after the next start. */
  stop(): Promise<void>;
}

/** What a client is made of: it has to be another one if this changes. */
const settingsOf = ({
  settings,
  sealed_token,
  sealed_support_token,
}: VendorAccountRow): string =>
  JSON.stringify([settings, sealed_token, sealed_support_token]);

/**
 * Keeps bans equal with every vendor that there is an account of. Follows
 * accounts that are added, changed or removed; without any it does nothing.
 */
export const startSync = async (
  deps: SyncDeps & { feed: ChangeFeed; setTimer?: SetTimer },
): Promise<Sync> => {
  const { db, feed, log, setTimer = systemTimer } = deps;
  const workers = new Map<number, { worker: Worker; settings: string }>();
  let stopped = false;
  let loading = Promise.resolve();

  const load = async () => {
    const accounts = await listVendorAccounts(db);
    const wanted = new Map(accounts.map((row) => [row.id, settingsOf(row)]));
    for (const [id, { worker, settings }] of workers) {
      if (wanted.get(id) === settings) continue;
      workers.delete(id);
      await worker.stop();
    }
    for (const account of accounts) {
      if (stopped || workers.has(account.id)) continue;
      const worker = startWorker({ ...deps, setTimer }, account);
      workers.set(account.id, { worker, settings: settingsOf(account) });
    }
  };
  const wakeAll = () => {
    for (const { worker } of workers.values()) worker.wake();
  };
  const unsubscribe = feed.subscribe(({ kind }) => {
    if (kind === 'ban' || kind === 'link') wakeAll();
    if (kind !== 'site') return;
    loading = loading.then(load).then(wakeAll, (error: unknown) => {
      log.error({ err: error }, 'vendor accounts not read');
    });
  });
  await load();

  return {
    async idle() {
      await loading;
      await Promise.all(
        [...workers.values()].map(({ worker }) => worker.idle()),
      );
    },
    async stop() {
      stopped = true;
      unsubscribe();
      await loading;
      await Promise.all(
        [...workers.values()].map(({ worker }) => worker.stop()),
      );
    },
  };
};
