import { FORMAT, HEADER_BYTES, TAG_BYTES } from '../../protocol/list';
import type { ShardVerdict } from '../verdict';

/**
 * Parses a published shard. Returns `undefined` if its bytes are not a whole
 * list, or are another shard than that of the path.
 */
export const readShard = (
  view: DataView,
  path: string,
): ShardVerdict | undefined => {
  const length = view.getUint32(24);
  const [epoch, bits, shard] = [
    view.getUint32(8),
    view.getUint8(5),
    view.getUint32(12),
  ];
  if (
    view.getUint8(4) !== FORMAT ||
    `${epoch}/${bits}/${shard}` !== path ||
    // Bytes that are no list do not have their own length at this position.
    view.byteLength !== HEADER_BYTES + length * TAG_BYTES
  ) {
    return undefined;
  }
  // A loop: old libraries replace `Array.from` by one that maps nothing.
  const tags: number[] = [];
  for (let at = HEADER_BYTES; at < view.byteLength; at += TAG_BYTES) {
    tags[tags.length] = view.getUint32(at) * 0x1_0000 + view.getUint16(at + 4);
  }
  return { version: view.getUint32(16), tags };
};
