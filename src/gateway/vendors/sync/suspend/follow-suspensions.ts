import { insertChange } from '../../../store/changes';
import type { Db } from '../../../store/db';
import {
  listSitesOfAccount,
  updateAccountSuspends,
} from '../../../store/vendors/accounts';
import { deleteVendorAccount } from '../../../store/vendors/delete-account';
import {
  findNextSuspensionTime,
  listDueSuspensions,
  listOpenSuspensions,
} from '../../../store/vendors/suspensions';
import { VendorError } from '../../clients/vendor-error';
import type { SyncContext } from '../context';
import { isVendorFailure, retryDelay } from '../failure-policy';
import {
  applySuspension,
  updateSuspensionState,
  type SuspendContext,
} from './apply-suspension';

/** So many rows are read at once. */
const BLOCK = 20;

/** What a process remembers of an account's users between two runs. */
export interface SuspensionMemory {
  /** Nothing is asked before then, in milliseconds since 1970. */
  pausedUntil: number;
  /** How often in a row the vendor failed. */
  failures: number;
}

/** Creates the memory of a process that has just begun. */
export const newSuspensionMemory = (): SuspensionMemory => ({
  pausedUntil: 0,
  failures: 0,
});

const applyDue = async (context: SuspendContext): Promise<void> => {
  const { db, account, now, signal } = context;
  for (;;) {
    const due = { now: now(), limit: BLOCK };
    const rows = await listDueSuspensions(db, account.id, due);
    if (!rows.length) return;
    for (const row of rows) {
      signal.throwIfAborted();
      await applySuspension(context, row).catch(async (error: unknown) => {
        if (!(error instanceof VendorError)) throw error;
        const { random } = context;
        const wait = retryDelay(error, row.attempts + 1, random);
        const { failure } = error;
        const retryAt = now() + wait;
        const event = { type: 'failed', error: failure, retryAt } as const;
        await updateSuspensionState(context, row, event);
        throw error;
      });
    }
  }
};

/**
 * Forgets the token of an account that suspends nobody any more, once all is
 * lifted; and the account, if it serves no site.
 */
const closeIfDone = ({ write, account, now }: SuspendContext): Promise<void> =>
  write(async (trx: Db) => {
    if ((await listOpenSuspensions(trx, account.id)).length) return;
    const sites = await listSitesOfAccount(trx, account.id);
    if (sites.length) {
      const columns = { sealed_support_token: null };
      await updateAccountSuspends(trx, account.id, columns);
    } else {
      await deleteVendorAccount(trx, account.id);
    }
    await insertChange(trx, { kind: 'site', subject: '', at: now() });
  });

/**
 * Asks the vendor about everybody who is to be suspended, or no longer. What
 * fails of that keeps no ban from its vendor, and the other way round.
 *
 * @returns when there is more to do, in milliseconds since 1970
 */
export const followSuspensions = async (
  context: Omit<SuspendContext, 'suspender'> &
    Pick<SyncContext, 'suspenderOf' | 'log'>,
  memory: SuspensionMemory,
): Promise<number> => {
  const { account, db, log, now, random } = context;
  if (account.sealed_support_token === null) return Infinity;
  if (memory.pausedUntil > now()) return memory.pausedUntil;
  try {
    const suspender = context.suspenderOf(account);
    if (!suspender) return Infinity;
    const suspending = { ...context, suspender };
    await applyDue(suspending);
    memory.failures = 0;
    if (!account.suspends) await closeIfDone(suspending);
  } catch (error) {
    if (!isVendorFailure(error)) throw error;
    memory.failures += 1;
    const wait = retryDelay(error, memory.failures, random);
    memory.pausedUntil = now() + wait;
    const about = { vendor: account.vendor, why: error.message };
    log.warn(
      about,
      'suspending failed, and is tried again: “doorlist vendor check <site>” says what the token may do',
    );
    return memory.pausedUntil;
  }
  return (await findNextSuspensionTime(db, account.id)) ?? Infinity;
};
