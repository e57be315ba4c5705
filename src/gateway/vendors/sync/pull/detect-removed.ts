import { yieldToEventLoop } from '../../../lib/yield-to-event-loop';
import { liftKeyIn } from '../../../bans/lift-ban';
import {
  findVendorBan,
  listPresentVendorBans,
  type VendorBanRow,
} from '../../../store/vendors/ban-states';
import { listHolders } from '../../../store/vendors/desired-keys';
import { updateVendorBan } from '../../../store/vendors/ban-states';
import { isRefused } from './classify';
import { updateStateIn } from '../update-state';
import type { SyncChange, ReconcileOptions } from './report';
import { withoutRemoteBans } from '../push/remove-ban';
import type { SyncContext } from '../context';
import type { ListingIndex } from './listing-index';
import { VENDOR_NAMES } from '../../state/vendor-kinds';
import { isPresentRemotely } from '../../state/transitions';
import type { Db } from '../../../store/db';

const BLOCK = 500;

/** Ids of a row that the list lacks, and that are gone indeed. */
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

/** Why a vendor has no ban any more that we want there. */
const whyGone = (
  { client, now }: SyncContext,
  row: VendorBanRow,
  gone: readonly string[],
  tally: ListingIndex,
): 'expired' | 'evicted' | 'lifted' => {
  if (!isPresentRemotely(row, now())) return 'expired';
  const cap = client.limits.caps[row.kind];
  const listed = tally.kinds.get(row.kind);
  // At its limit a vendor drops the oldest.
  const isOldest = gone.every((id) => Number(id) < (listed?.oldest ?? 0));
  return cap !== undefined && listed && listed.count >= cap && isOldest
    ? 'evicted'
    : 'lifted';
};

/**
 * Lifts here what was lifted there: keys banned since we last saw it there
 * stay, and are banned there anew.
 */
const liftHere = async (
  trx: Db,
  { account, served, now }: SyncContext,
  row: VendorBanRow,
): Promise<void> => {
  const seen = Math.max(row.there_since ?? 0, account.synced_at ?? 0);
  const vendor = VENDOR_NAMES[account.vendor];
  for (const holder of await listHolders(trx, served, [row], now())) {
    if (holder.created_at > seen) continue;
    await liftKeyIn(trx, holder.key, {
      by: { id: null, name: vendor },
      at: now(),
      why: `lifted at ${vendor}`,
    });
  }
};

/** One row that lacks something at the vendor. */
const miss = (
  context: SyncContext,
  { id }: VendorBanRow,
  gone: readonly string[],
  tally: ListingIndex,
): Promise<SyncChange | undefined> =>
  context.write(async (trx) => {
    const row = await findVendorBan(trx, id);
    if (!row) return undefined;
    const change = withoutRemoteBans(row, gone);
    if (isRefused(row)) {
      const state = change.vendor_ids.length ? 'refused' : 'gone';
      await updateVendorBan(trx, id, { ...change, state });
      return undefined;
    }
    const why =
      row.wish === 'present' && row.kept && !change.vendor_ids.length
        ? whyGone(context, row, gone, tally)
        : undefined;
    await updateStateIn(trx, row, change, context.now());
    if (why === 'lifted') await liftHere(trx, context, row);
    const [first] = gone;
    return why && { what: why, key: row, ...(first && { id: first }) };
  });

/** What a dry run says of the same. */
const wouldMiss = (
  context: SyncContext,
  row: VendorBanRow,
  gone: readonly string[],
  tally: ListingIndex,
): SyncChange | undefined =>
  row.wish === 'present' && row.kept && gone.length === row.vendor_ids.length
    ? { what: whyGone(context, row, gone, tally), key: row }
    : undefined;

/** Rows that the list lacks something of, and of how many in all. */
const findUnlisted = async (
  { db, account }: SyncContext,
  { ids }: ListingIndex,
): Promise<{ rows: VendorBanRow[]; of: number }> => {
  const lacked: VendorBanRow[] = [];
  let of = 0;
  for (let after = 0; ;) {
    const page = { after, limit: BLOCK };
    const rows = await listPresentVendorBans(db, account.id, page);
    of += rows.length;
    after = rows.at(-1)?.id ?? after;
    for (const row of rows) {
      if (!row.vendor_ids.every((id) => ids.has(id))) lacked.push(row);
    }
    if (rows.length < BLOCK) return { rows: lacked, of };
    await yieldToEventLoop();
  }
};

/** So many may be lifted there in five minutes, whatever part they are. */
const BELIEVABLE = 100;

/**
 * Finds what the vendor has no more, once its whole list was read. Of a list
 * that lacks most of what was there it finds nothing, if it is to be cautious:
 * a vendor's mistake must not let everybody in.
 *
 * @returns how many were not believed
 */
export const detectRemoved = async function* (
  context: SyncContext,
  tally: ListingIndex,
  { dryRun = false, cautious = false }: ReconcileOptions,
): AsyncGenerator<SyncChange, number> {
  const { rows, of } = await findUnlisted(context, tally);
  const isOdd = rows.length > BELIEVABLE && rows.length > of / 2;
  if (cautious && isOdd) return rows.length;
  for (const row of rows) {
    context.signal.throwIfAborted();
    const gone = await confirmRemoved(context, row, tally);
    if (!gone.length) continue;
    const found = dryRun
      ? wouldMiss(context, row, gone, tally)
      : await miss(context, row, gone, tally);
    if (found) yield found;
  }
  return 0;
};
