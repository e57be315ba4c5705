import { yieldToEventLoop } from '../../../lib/yield-to-event-loop';
import { countPendingVendorBans } from '../../../store/vendors/due';
import type { VendorBan } from '../../clients/client';
import { rememberNewestId, type SyncContext } from '../context';
import type { Change } from './change';
import type { Commit } from './commit';
import { detectRemoved } from './detect-removed';
import { addToIndex, createListingIndex } from './listing-index';
import { observeListed } from './observe-listed';
import { observeRemoved } from './observe-removed';
import { planListed } from './plan-listed';
import { planRemoved } from './plan-removed';
import { emptyReport, isCounted, type SyncReport } from './report';

export interface ReadOptions {
  /** Does not believe that most of the vendor's bans were lifted at once. */
  cautious?: boolean;
  /** Called for each change, in order. */
  onChange?: (change: Change) => void;
  /** Called as the list is read, with how many bans were read so far. */
  onRead?: (read: number) => void;
}

/** Keys that are observed, and written, at once: nobody else waits longer. */
const BLOCK = 100;

/** Splits a ban of more keys than a block. */
const splitBan = (ban: VendorBan): VendorBan[] => {
  if (ban.keys.length <= BLOCK) return [ban];
  const parts: VendorBan[] = [];
  for (let start = 0; start < ban.keys.length; start += BLOCK) {
    parts.push({ ...ban, keys: ban.keys.slice(start, start + BLOCK) });
  }
  return parts;
};

/** Groups bans into blocks of keys. */
const toBlocks = function* (bans: readonly VendorBan[]) {
  let block: VendorBan[] = [];
  let keys = 0;
  for (const ban of bans.flatMap(splitBan)) {
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
 * Reads a vendor's whole list, and commits what follows from it for bans here: a
 * ban that no row names is imported or adopted, a ban that is missing is lifted.
 * What is to change at the vendor is left to `push`, and counted.
 *
 * @throws VendorError; what was committed until then stays
 */
export const readList = async (
  context: SyncContext,
  commit: Commit,
  { cautious = false, onChange, onRead }: ReadOptions,
): Promise<SyncReport> => {
  const { client, now, signal, account, db } = context;
  const listing = createListingIndex();
  const report = emptyReport();
  const count = (changes: readonly Change[]) => {
    for (const change of changes) {
      if (isCounted(change)) report[change.what] += 1;
      onChange?.(change);
    }
  };

  for await (const bans of client.listBans(signal)) {
    const at = now();
    for (const ban of bans) {
      addToIndex(listing, ban, at);
      rememberNewestId(context, ban.id);
    }
    // Those that ended ban nobody.
    const live = bans.filter(({ until }) => until === null || until > at);
    report.read += live.length;
    for (const block of toBlocks(live)) {
      count(
        await commit(context, async (some) =>
          planListed(await observeListed(some, context, block)),
        ),
      );
      await yieldToEventLoop();
    }
    onRead?.(report.read);
  }

  const removals = detectRemoved(context, listing, { cautious });
  let found = await removals.next();
  for (; !found.done; found = await removals.next()) {
    const removal = found.value;
    count(
      await commit(context, async (some) =>
        planRemoved(
          await observeRemoved(some, context, removal, listing),
          now(),
        ),
      ),
    );
  }
  const pending = await countPendingVendorBans(db, account.id);
  return { ...report, ...pending, withheld: found.value };
};
