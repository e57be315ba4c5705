/**
 * The list on the wire. 28 bytes of header, big-endian, then `count` tags of
 * 6 bytes each, ascending, no repeats:
 *
 * "DLST", format u8, bits u8, tag bytes u8, reserved u8, epoch u32, shard u32,
 * version u32, max age in seconds u32, count u32
 */
export const HEADER_BYTES = 28;
export const TAG_BYTES = 6;
/** "DLST", as the big-endian number it starts with. */
export const MAGIC = 0x444c5354;
/** The first word after the magic: format 1 in its highest byte. */
export const FORMAT = 1;
/** A shard is small by design; a body that claims more is not ours. */
export const MAX_COUNT = 4096;
/** More shards than any list needs; bounds what a URL may ask for. */
export const MAX_BITS = 24;

/** One shard of a site's list; the whole list where `bits` is 0. */
export interface Shard {
  epoch: number;
  bits: number;
  shard: number;
  /** The site's version when a tag of this shard last changed. */
  version: number;
  /** Seconds. */
  maxAge: number;
  /** 12 lower-case hex digits each, ascending. */
  tags: string[];
}

/** The shard a tag falls in: its first `bits` bits. */
export const shardOf = (tag: string, bits: number): number =>
  Math.floor(parseInt(tag, 16) / 2 ** (TAG_BYTES * 8 - bits));
