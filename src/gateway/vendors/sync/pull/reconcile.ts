import { yieldToEventLoop } from '../../../lib/yield-to-event-loop';
import { updateAccount } from '../../../store/vendors/accounts';
import { countPendingVendorBans } from '../../../store/vendors/due';
import type { VendorBan } from '../../clients/client';
import {
  emptyReport,
  type SyncReport,
  type SyncChange,
  type ReconcileOptions,
} from './report';
import { rememberNewestId, type SyncContext } from '../context';
import { detectRemoved } from './detect-removed';
import { addToIndex, createListingIndex } from './listing-index';
import { importBans } from './import-bans';

/** Keys a transaction takes in: nobody else waits longer. */
const BLOCK = 100;
/** A ban of more keys than a transaction takes in, in parts. */
const partsOf = (ban: VendorBan): VendorBan[] => {
  if (ban.keys.length <= BLOCK) return [ban];
  const parts: VendorBan[] = [];
  for (let start = 0; start < ban.keys.length; start += BLOCK) {
    parts.push({ ...ban, keys: ban.keys.slice(start, start + BLOCK) });
  }
  return parts;
};

/** Bans in blocks. */
const blocksOf = function* (bans: readonly VendorBan[]) {
  let block: VendorBan[] = [];
  let keys = 0;
  for (const ban of bans.flatMap(partsOf)) {
    if (block.length && keys + ban.keys.length > BLOCK) {
      yield block;
      block = [];
      keys = 0;
    }
    block.push(ban);
    keys += ban.keys.length;
  }
  if (block.length) yield block;
};

/**
 * Reads a vendor's whole list and makes both sides say the same: new there is
 * banned here, lifted there is lifted here. What is to change there is left to
 * the worker, and counted.
 *
 * @throws VendorError; what was taken in until then stays
 */
export const reconcile = async (
  context: SyncContext,
  options: ReconcileOptions = {},
): Promise<SyncReport> => {
  const { client, now, signal, account, db } = context;
  const { dryRun = false, onFound, onRead } = options;
  const began = now();
  const tally = createListingIndex();
  const difference = emptyReport();
  const tell = (found: SyncChange) => {
    difference[found.what] += 1;
    onFound?.(found);
  };
  let claimed = 0;

  for await (const bans of client.listBans(signal)) {
    for (const ban of bans) {
      addToIndex(tally, ban);
      rememberNewestId(context, ban.id);
    }
    // Those that ended ban nobody.
    const at = now();
    const live = bans.filter(({ until }) => until === null || until > at);
    difference.read += live.length;
    for (const block of blocksOf(live)) {
      for (const news of await importBans(context, block, dryRun)) {
        const { what, key, ban, why, row } = news;
        // In a dry run it still counts as to be banned there.
        if (row?.wish === 'present' && !row.vendor_ids.length) claimed += 1;
        tell({ what, key, id: ban.id, ...(why !== undefined && { why }) });
      }
      await yieldToEventLoop();
    }
    onRead?.(difference.read);
  }
  const missing = detectRemoved(context, tally, options);
  let miss = await missing.next();
  for (; !miss.done; miss = await missing.next()) tell(miss.value);
  difference.withheld = miss.value;
  if (!dryRun && !difference.withheld) {
    await context.write((trx) =>
      updateAccount(trx, account.id, { synced_at: began }),
    );
    account.synced_at = began;
  }
  const pending = await countPendingVendorBans(db, account.id);
  difference.toBan = pending.toBan - (dryRun ? claimed : 0);
  difference.toLift = pending.toLift;
  return difference;
};
