import type { Kysely } from 'kysely';
import { MAX_BITS, shardOf } from '../../protocol/list';
import type { EpochRow, Schema } from '../store/schema';
import { countShard, largestShard } from '../store/tags';
import { tagText } from './tags';

type Db = Kysely<Schema>;

/** The most tags a shard may hold before the list is cut finer: 1.5 KB. */
export const MOST_TAGS = 256;
/** Coarser again only when that leaves room: no flapping between the two. */
const ROOM = MOST_TAGS / 2;
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
export const cutFiner = async (
  db: Db,
  epoch: EpochRow,
  added: readonly number[],
  now: number,
): Promise<void> => {
  let { bits } = epoch;
  for (const tag of new Set(added)) {
    const tooLarge = async () =>
      (await countShard(db, epoch, shardOf(tagText(tag), bits), bits)) >
      MOST_TAGS;
    while (bits < MAX_BITS && (await tooLarge())) bits += 1;
  }
  if (bits !== epoch.bits) await setBits(db, epoch, bits, now);
};

/** The smallest number of bits for a list that is built at once. */
export const fittingBits = async (db: Db, epoch: EpochRow): Promise<number> => {
  let bits = 0;
  while (bits < MAX_BITS && (await largestShard(db, epoch, bits)) > MOST_TAGS) {
    bits += 1;
  }
  return bits;
};

/** Cuts the list coarser where lifted bans left room for it. */
export const cutCoarser = async (
  db: Db,
  epoch: EpochRow,
  now: number,
): Promise<void> => {
  let { bits } = epoch;
  while (bits > 0 && (await largestShard(db, epoch, bits - 1)) <= ROOM) {
    bits -= 1;
  }
  if (bits !== epoch.bits) await setBits(db, epoch, bits, now);
};
