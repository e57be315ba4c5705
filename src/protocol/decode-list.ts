import {
  FORMAT,
  HEADER_BYTES,
  MAGIC,
  MAX_COUNT,
  TAG_BYTES,
  type Shard,
} from './list';

/**
 * Reads a list or shard. Answers `undefined` for anything that is not whole:
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
