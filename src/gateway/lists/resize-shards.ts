import { MAX_BITS, shardOf } from '../../protocol/list';
import type { EpochRow } from '../store/schema/schema';
import { yieldToEventLoop } from '../lib/yield-to-event-loop';
import { findEpoch } from '../store/epochs';
import { countShard } from '../store/tags';
import { formatTag } from './tags';
import type { Db } from '../store/db';

/** The most tags a shard may hold before the list is cut finer: 1.5 KB. */
const MOST_TAGS = 256;
/** Coarser again only when that leaves room: no flapping between the two. */
const ROOM = MOST_TAGS / 2;
const SHARDS_AT_ONCE = 64;
/** For how long the cut before a change is still served. */
const DAY = 24 * 60 * 60 * 1000;

const setBits = (
  db: Db,
  { site, epoch, bits: old }: EpochRow,
  bits: number,
  now: number,
) =>
  db
    .updateTable('epochs')
    .set({ bits, old_bits: old, old_bits_until: now + DAY })
    .where('site', '=', site)
    .where('epoch', '=', epoch)
    .execute();

/** Cuts the list finer if a shard that these tags fell in is too large now. */
export const splitShards = async (
  db: Db,
  epoch: EpochRow,
  added: readonly number[],
  now: number,
): Promise<void> => {
  let { bits } = epoch;
  const fitting = new Set<string>();
  for (const tag of new Set(added)) {
    const fitsNow = async () => {
      const shard = shardOf(formatTag(tag), bits);
      const name = `${bits} ${shard}`;
      if (fitting.has(name)) return true;
      if ((await countShard(db, epoch, shard, bits)) > MOST_TAGS) return false;
      fitting.add(name);
      return true;
    };
    while (bits < MAX_BITS && !(await fitsNow())) bits += 1;
  }
  if (bits !== epoch.bits) await setBits(db, epoch, bits, now);
};

/**
 * Whether no shard would hold more tags than this. Looks at shard after shard,
 * since most often one of the first says no, and lets others work in between.
 */
const fits = async (
  db: Db,
  epoch: EpochRow,
  bits: number,
  most: number,
): Promise<boolean> => {
  for (let shard = 0; shard < 2 ** bits; shard += 1) {
    if ((await countShard(db, epoch, shard, bits)) > most) return false;
    if (shard % SHARDS_AT_ONCE === 0) await yieldToEventLoop();
  }
  return true;
};

/** The smallest number of bits for a list that was built at once. */
export const computeBits = async (db: Db, epoch: EpochRow): Promise<number> => {
  // From the fine end on, where counting costs little: the first shard alone
  // says below which number there is no need to look.
  let bits = MAX_BITS;
  while (bits > 0 && (await countShard(db, epoch, 0, bits - 1)) <= MOST_TAGS) {
    bits -= 1;
  }
  while (bits < MAX_BITS && !(await fits(db, epoch, bits, MOST_TAGS))) {
    bits += 1;
  }
  return bits;
};

/** Cuts the list coarser where lifted bans left room for it. */
export const mergeShards = async (
  db: Db,
  epoch: EpochRow,
  now: number,
): Promise<void> => {
  let { bits } = epoch;
  while (bits > 0 && (await fits(db, epoch, bits - 1, ROOM))) bits -= 1;
  if (bits === epoch.bits) return;
  await db.transaction().execute(async (trx) => {
    // Bans that came meanwhile may have cut it finer: that counts.
    const still = await findEpoch(trx, epoch);
    if (still?.bits === epoch.bits) await setBits(trx, epoch, bits, now);
  });
};
