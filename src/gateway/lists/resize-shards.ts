import { MAX_BITS, shardOf } from '../../protocol/list';
import type { EpochRow } from '../store/schema/schema';
import { yieldToEventLoop } from '../lib/yield-to-event-loop';
import { findEpoch, updateEpoch } from '../store/epochs';
import { countShard, listLargeShards } from '../store/tags';
import { formatTag } from './tags';
import type { Db } from '../store/db';

/** The most tags a shard may hold before the list is cut finer: 1.5 KB. */
const MOST_TAGS = 256;
/** Coarser again only when that leaves room: no flapping between the two. */
const ROOM = MOST_TAGS / 2;
const SHARDS_AT_ONCE = 64;
/** For how long the cut before a change is still served. */
const DAY = 24 * 60 * 60 * 1000;

/** Cuts the list into other shards; those of before are served for a day. */
const setBits = (db: Db, epoch: EpochRow, bits: number, now: number) =>
  updateEpoch(db, epoch, {
    bits,
    old_bits: epoch.bits,
    old_bits_until: now + DAY,
  });

/** Splits the shards of a list if one that these tags fell in is too large. */
export const splitShards = async (
  db: Db,
  epoch: EpochRow,
  added: readonly number[],
  now: number,
): Promise<void> => {
  let { bits } = epoch;
  const tags = added.map(formatTag);
  const fitsNow = async () => {
    const shards = new Set(tags.map((tag) => shardOf(tag, bits)));
    const large = await listLargeShards(db, epoch, [...shards], {
      ...{ bits, most: MOST_TAGS },
    });
    for (const shard of large) {
      if ((await countShard(db, epoch, shard, bits)) > MOST_TAGS) return false;
    }
    return true;
  };
  while (bits < MAX_BITS && !(await fitsNow())) bits += 1;
  if (bits !== epoch.bits) await setBits(db, epoch, bits, now);
};

/**
 * Whether no shard would hold more than `most` tags. Looks at shard after shard,
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

/** Returns the smallest number of bits that makes all shards small enough. */
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

/** Merges the shards of a list where lifted bans left room. */
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
