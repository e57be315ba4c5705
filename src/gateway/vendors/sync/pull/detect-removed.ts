import { yieldToEventLoop } from '../../../lib/yield-to-event-loop';
import {
  listPresentVendorBans,
  type VendorBanRow,
} from '../../../store/vendors/ban-states';
import type { SyncContext } from '../context';
import type { ListingIndex } from './listing-index';
import type { Removal } from './observe-removed';

const BLOCK = 500;

/** Lists rows that name a ban which the list lacks, and counts all with bans. */
const findUnlisted = async (
  { db, account }: SyncContext,
  { ids }: ListingIndex,
): Promise<{ unlisted: VendorBanRow[]; total: number }> => {
  const unlisted: VendorBanRow[] = [];
  let total = 0;
  for (let after = 0; ;) {
    const page = { after, limit: BLOCK };
    const rows = await listPresentVendorBans(db, account.id, page);
    total += rows.length;
    after = rows.at(-1)?.id ?? after;
    for (const row of rows) {
      if (!row.vendor_ids.every((id) => ids.has(id))) unlisted.push(row);
    }
    if (rows.length < BLOCK) return { unlisted, total };
    await yieldToEventLoop();
  }
};

/** Asks the vendor which of a row's unlisted bans are gone indeed. */
const confirmRemoved = async (
  { client, signal }: SyncContext,
  { vendor_ids }: VendorBanRow,
  { ids }: ListingIndex,
): Promise<string[]> => {
  const gone: string[] = [];
  for (const id of vendor_ids) {
    // A list that is read while others write may lack a ban.
    if (!ids.has(id) && !(await client.getBan(id, signal))) gone.push(id);
  }
  return gone;
};

/** So many bans may be lifted in five minutes, whatever part of all they are. */
const BELIEVABLE = 100;

/**
 * Detects which bans the vendor has no more, once its whole list was read. A
 * cautious reader does not believe a list that lacks most of them: a vendor's
 * mistake must not let everybody in.
 *
 * @returns how many rows were not believed to be gone
 */
export const detectRemoved = async function* (
  context: SyncContext,
  listing: ListingIndex,
  { cautious }: { cautious: boolean },
): AsyncGenerator<Removal, number> {
  const { unlisted, total } = await findUnlisted(context, listing);
  const isOdd = unlisted.length > BELIEVABLE && unlisted.length > total / 2;
  if (cautious && isOdd) return unlisted.length;
  for (const row of unlisted) {
    context.signal.throwIfAborted();
    const gone = await confirmRemoved(context, row, listing);
    if (gone.length) yield { row, gone };
  }
  return 0;
};
