import { FORMAT, HEADER_BYTES, MAGIC, TAG_BYTES } from '../src/protocol/list';

/** A shard is small by design; a body that claims more is not ours. */
export const MAX_COUNT = 4096;

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

/**
 * Reads the whole of a list or shard, strictly as the format is laid down: what the gateway
 * writes and what the gate reads are held against it. Answers `undefined` for anything that is not whole:
 * another format, a length that disagrees with the count, a count beyond
 * {@link MAX_COUNT}.
 */
export const decodeList = (body: ArrayBuffer): Shard | undefined => {
  if (body.byteLength < HEADER_BYTES) return undefined;
  const view = new DataView(body);
  const count = view.getUint32(24);
  if (
    view.getUint32(0) !== MAGIC ||
    view.getUint8(4) !== FORMAT ||
    view.getUint8(6) !== TAG_BYTES ||
    count > MAX_COUNT ||
    body.byteLength !== HEADER_BYTES + count * TAG_BYTES
  ) {
    return undefined;
  }
  const hex = (offset: number, bytes: 2 | 4) =>
    (bytes > 2 ? view.getUint32(offset) : view.getUint16(offset))
      .toString(16)
      .padStart(bytes * 2, '0');
  const tags = Array.from({ length: count }, (_, index) => {
    const at = HEADER_BYTES + index * TAG_BYTES;
    return hex(at, 4) + hex(at + 4, 2);
  });
  return {
    epoch: view.getUint32(8),
    bits: view.getUint8(5),
    shard: view.getUint32(12),
    version: view.getUint32(16),
    maxAge: view.getUint32(20),
    tags,
  };
};
