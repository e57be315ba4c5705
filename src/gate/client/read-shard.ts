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
  // Bytes that are no list do not have their own length at this position.
  return view.getUint8(4) === FORMAT &&
    `${epoch}/${bits}/${shard}` === path &&
    view.byteLength === HEADER_BYTES + length * TAG_BYTES
    ? {
        version: view.getUint32(16),
        tags: Array.from(
          { length },
          (_, index) =>
            view.getUint32(HEADER_BYTES + index * TAG_BYTES) * 0x1_0000 +
            view.getUint16(HEADER_BYTES + 4 + index * TAG_BYTES),
        ),
      }
    : undefined;
};
