import type { VendorAccountRow } from '../../store/vendors/accounts';
import type { VendorClient } from '../clients/client';
import { claimLease } from './lease';
import { LeaseLost } from './lease-lost';
import type { ServedAccount } from '../state/served-accounts';
import type { SyncDeps } from './deps';
import type { Db } from '../../store/db';

/** One account in the hands of the one process that speaks with its vendor. */
export interface SyncContext extends Omit<SyncDeps, 'clientOf'> {
  account: VendorAccountRow;
  served: ServedAccount;
  client: VendorClient;
  signal: AbortSignal;
  /** The greatest id of a ban that the vendor showed us. */
  newest: { id: string | undefined };
  /**
   * A transaction that fails if another process has taken over.
   *
   * @throws LeaseLost
   */
  write<T>(work: (trx: Db) => Promise<T>): Promise<T>;
}

/** The part of a context that looking at a chat takes. Needs no lease. */
export type ChatContext = Pick<
  SyncContext,
  | 'db'
  | 'secrets'
  | 'neverBan'
  | 'now'
  | 'account'
  | 'served'
  | 'client'
  | 'signal'
  | 'write'
>;

/** Makes transactions that only who holds the lease can commit. */
export const leasedTransaction =
  (
    { db, now }: Pick<SyncDeps, 'db' | 'now'>,
    account: number,
    holder: string,
  ): SyncContext['write'] =>
  (work) =>
    db.transaction().execute(async (trx) => {
      if (!(await claimLease({ now }, trx, account, holder))) {
        throw new LeaseLost();
      }
      return work(trx);
    });

/** Remembers the greatest id that was seen. */
export const rememberNewestId = ({ newest }: SyncContext, id: string): void => {
  if (Number(id) > Number(newest.id ?? -1)) newest.id = id;
};
