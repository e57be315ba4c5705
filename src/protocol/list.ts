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
/** More shards than any list needs; bounds what a URL may ask for. */
export const MAX_BITS = 24;

/** The shard a tag falls in: its first `bits` bits. */
export const shardOf = (tag: string, bits: number): number =>
  Math.floor(parseInt(tag, 16) / 2 ** (TAG_BYTES * 8 - bits));
