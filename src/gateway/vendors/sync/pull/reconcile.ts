import { breathe } from '../../../lib/yield-to-event-loop';
import { noteAccount } from '../../../store/vendors/accounts';
import { pendingVendorBans } from '../../../store/vendors/due';
import type { VendorBan } from '../../clients/client';
import {
  noDifference,
  type Difference,
  type Found,
  type ReconcileOptions,
} from './report';
import { noteNewest, type Mirror } from '../context';
import { missBans } from './detect-removed';
import { count, newTally } from './listing-index';
import { takeIn } from './import-bans';

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
  mirror: Mirror,
  options: ReconcileOptions = {},
): Promise<Difference> => {
  const { client, now, signal, account, db } = mirror;
  const { dryRun = false, onFound, onRead } = options;
  const began = now();
  const tally = newTally();
  const difference = noDifference();
  const tell = (found: Found) => {
    difference[found.what] += 1;
    onFound?.(found);
  };
  let claimed = 0;

  for await (const bans of client.listBans(signal)) {
    for (const ban of bans) {
      count(tally, ban);
      noteNewest(mirror, ban.id);
    }
    // Those that ended ban nobody.
    const at = now();
    const live = bans.filter(({ until }) => until === null || until > at);
    difference.read += live.length;
    for (const block of blocksOf(live)) {
      for (const news of await takeIn(mirror, block, dryRun)) {
        const { what, key, ban, why, row } = news;
        // In a dry run it still counts as to be banned there.
        if (row?.wish === 'present' && !row.vendor_ids.length) claimed += 1;
        tell({ what, key, id: ban.id, ...(why !== undefined && { why }) });
      }
      await breathe();
    }
    onRead?.(difference.read);
  }
  const missing = missBans(mirror, tally, options);
  let miss = await missing.next();
  for (; !miss.done; miss = await missing.next()) tell(miss.value);
  difference.withheld = miss.value;
  if (!dryRun && !difference.withheld) {
    await mirror.write((trx) =>
      noteAccount(trx, account.id, { synced_at: began }),
    );
    account.synced_at = began;
  }
  const pending = await pendingVendorBans(db, account.id);
  difference.toBan = pending.toBan - (dryRun ? claimed : 0);
  difference.toLift = pending.toLift;
  return difference;
};
