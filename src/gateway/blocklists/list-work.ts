import {
  acquireBlocklist,
  updateBlocklist,
  type StoredBlocklist,
} from '../store/blocklists/blocklists';
import { insertChange } from '../store/changes';
import type { Db } from '../store/db';
import { planNext } from './plan-next';
import type { ListDeps } from './update-context';

/** Milliseconds that a list stays with a process that says no more. */
export const LIST_LEASE = 150_000;
/** Milliseconds for which what a list says holds. */
export const LIST_HOLDS = 24 * 60 * 60 * 1000;

/** The list was changed or removed, or another process works on it. */
export class ListGone extends Error {
  override readonly name = 'ListGone';
}

/** Whose work on a list it is. */
export interface UpdateRun {
  /** Whose lease the list has. */
  holder: string;
  signal: AbortSignal;
  /** Called when something was written. */
  onProgress: () => void;
}

/** Writes in one transaction, unless the list is no longer this process’s. */
export type WriteForList = (
  change: (trx: Db, at: number) => Promise<void>,
) => Promise<void>;

/**
 * Creates what writes for a list while this process has it, which renews the lease.
 *
 * @param revision the one of the list that the work is of; undefined: whichever
 */
export const createWrite =
  (
    { db, now }: Pick<ListDeps, 'db' | 'now'>,
    { id, revision }: { id: number; revision?: number },
    { holder, signal, onProgress }: UpdateRun,
  ): WriteForList =>
  async (change) => {
    if (signal.aborted) throw new ListGone();
    await db.transaction().execute(async (trx) => {
      const at = now();
      const lease = { holder, until: at + LIST_LEASE, now: at };
      if (!(await acquireBlocklist(trx, id, lease, revision))) {
        throw new ListGone();
      }
      await change(trx, at);
    });
    onProgress();
  };

/** Writes that a list is as it was, or has become. Part of a transaction. */
export const finishUpdate = async (
  trx: Db,
  list: StoredBlocklist,
  columns: Parameters<typeof updateBlocklist>[2],
  at: number,
): Promise<void> => {
  await updateBlocklist(trx, list.id, {
    ...{ updated_at: at, holds_until: at + LIST_HOLDS },
    next_at: planNext(list, at),
    ...{ failures: 0, failing_since: null, failure: null, failure_text: null },
    ...columns,
  });
  await insertChange(trx, { kind: 'list', subject: list.id, at });
};
