import { randomUUID } from 'node:crypto';
import type { Db } from '../../store/db';
import { noteChange } from '../../store/changes';
import {
  dropLease,
  noteAccount,
  sitesOfAccount,
  takeLease,
  type VendorAccountRow,
} from '../../store/vendors/accounts';
import type { Difference, ReconcileOptions } from './pull/report';
import { LEASE, writeAs, type Mirror } from './context';
import { push } from './push/push';
import { reconcile } from './pull/reconcile';
import type { SyncDeps } from './deps';

/** Asks whichever process has the account to read the vendor's list now. */
export const askForSync = (
  db: Db,
  { id }: Pick<VendorAccountRow, 'id'>,
  at: number,
): Promise<unknown> =>
  db.transaction().execute(async (trx) => {
    const anew = { asked_at: at, failing: null, paused_until: null };
    await noteAccount(trx, id, anew);
    await noteChange(trx, { kind: 'site', subject: '', at });
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
): Promise<Difference | 'busy'> => {
  const { db, now } = deps;
  const { id, vendor } = account;
  const holder = randomUUID();
  const client = deps.clientOf(account);
  const mirror: Mirror = {
    ...deps,
    account: { ...account },
    served: { id, vendor, sites: await sitesOfAccount(db, id) },
    client,
    signal: options.signal,
    newest: { id: undefined },
    write: writeAs(deps, id, holder),
  };
  if (options.dryRun) return reconcile(mirror, options);

  const lease = { holder, until: now() + LEASE, now: now() };
  if (!(await takeLease(db, id, lease))) return 'busy';
  try {
    const difference = await reconcile(mirror, options);
    await push(mirror);
    return difference;
  } finally {
    const until = client.limits.requestsPerMinute === null ? 0 : now() + MINUTE;
    await dropLease(db, id, { holder, until });
  }
};
