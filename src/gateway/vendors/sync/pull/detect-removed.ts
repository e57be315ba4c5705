import { yieldToEventLoop } from '../../../lib/yield-to-event-loop';
import {
  listPresentVendorBans,
  type VendorBanRow,
} from '../../../store/vendors/ban-states';
import type { SyncContext } from '../context';
import type { ListingIndex } from './listing-index';
import type { Removal } from './observe-removed';

const BLOCK = 500;

/**
 * Lists rows that name a ban which the list lacks, or has as ended; counts those
 * with one that it lacks, and all with bans.
 */
const findUnlisted = async (
  { db, account }: SyncContext,
  { ids, ended }: ListingIndex,
): Promise<{ unlisted: VendorBanRow[]; missing: number; total: number }> => {
  const unlisted: VendorBanRow[] = [];
  let missing = 0;
  let total = 0;
  for (let after = 0; ;) {
    const page = { after, limit: BLOCK };
    const rows = await listPresentVendorBans(db, account.id, page);
    total += rows.length;
    after = rows.at(-1)?.id ?? after;
    for (const row of rows) {
      const lacks = row.vendor_ids.some((id) => !ids.has(id));
      if (lacks) missing += 1;
      if (lacks || row.vendor_ids.some((id) => ended.has(id))) {
        unlisted.push(row);
      }
    }
    if (rows.length < BLOCK) return { unlisted, missing, total };
    await yieldToEventLoop();
  }
};

/** Returns which of a row's bans ended, or are gone indeed: asks the vendor. */
const confirmRemoved = async (
  { client, signal }: SyncContext,
  { vendor_ids }: VendorBanRow,
  { ids, ended }: ListingIndex,
): Promise<string[]> => {
  const gone: string[] = [];
  for (const id of vendor_ids) {
    // A list that is read while others write may lack a ban.
    const isGone =
      ended.has(id) || (!ids.has(id) && !(await client.getBan(id, signal)));
    if (isGone) gone.push(id);
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
  const { unlisted, missing, total } = await findUnlisted(context, listing);
  const isOdd = missing > BELIEVABLE && missing > total / 2;
  if (cautious && isOdd) return missing;
  for (const row of unlisted) {
    context.signal.throwIfAborted();
    const gone = await confirmRemoved(context, row, listing);
    if (gone.length) yield { row, gone };
  }
  return 0;
};
