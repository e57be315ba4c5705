import type { Db } from '../../../store/db';
import {
  findVendorBan,
  type VendorBanRow,
} from '../../../store/vendors/ban-states';
import { listHolders, type Holder } from '../../../store/vendors/desired-keys';
import type { SyncContext } from '../context';
import type { ListingIndex } from './listing-index';

/** Bans that a row names and the vendor has no more. */
export interface Removal {
  row: Pick<VendorBanRow, 'id' | 'kind'>;
  /** The vendor's ids. */
  gone: readonly string[];
}

/** A removal, and all that decides what it means. */
export interface ObservedRemoval {
  row: VendorBanRow | undefined;
  gone: readonly string[];
  /** Keys of our active bans that ask the vendor to ban the row's key. */
  holders: readonly Holder[];
  /** Whether the vendor is at its limit and these were its oldest bans. */
  isEviction: boolean;
  /** When the last whole reading of the list began; null: never. */
  syncedAt: number | null;
}

/** Observes a row some of whose bans the vendor has no more. */
export const observeRemoved = async (
  db: Db,
  { account, served, client, now }: SyncContext,
  { row: { id, kind }, gone }: Removal,
  { kinds }: ListingIndex,
): Promise<ObservedRemoval> => {
  const row = await findVendorBan(db, id);
  const cap = client.limits.caps[kind];
  const listed = kinds.get(kind);
  const isFull =
    cap !== undefined && listed !== undefined && listed.count >= cap;
  return {
    row,
    gone,
    holders: row ? await listHolders(db, served, [row], now()) : [],
    // At its limit a vendor drops the oldest.
    isEviction: isFull && gone.every((one) => Number(one) < listed.oldest),
    syncedAt: account.synced_at,
  };
};
