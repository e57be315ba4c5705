import { FORMAT, HEADER_BYTES, MAGIC, TAG_BYTES } from './list';

/** A shard as the gateway holds it: tags are whole numbers below 2^48. */
export interface ShardSource {
  epoch: number;
  bits: number;
  shard: number;
  version: number;
  maxAge: number;
  /** Ascending, no repeats. */
  tags: readonly number[];
}

/** Writes a list or shard. */
export const encodeList = (source: ShardSource): Uint8Array<ArrayBuffer> => {
  const { epoch, bits, shard, version, maxAge, tags } = source;
  const body = new Uint8Array(HEADER_BYTES + tags.length * TAG_BYTES);
  const view = new DataView(body.buffer);
  view.setUint32(0, MAGIC);
  view.setUint8(4, FORMAT);
  view.setUint8(5, bits);
  view.setUint8(6, TAG_BYTES);
  [epoch, shard, version, maxAge, tags.length].forEach((word, index) =>
    view.setUint32(8 + index * 4, word),
  );
  tags.forEach((tag, index) => {
    const at = HEADER_BYTES + index * TAG_BYTES;
    view.setUint32(at, Math.floor(tag / 0x1_0000));
    view.setUint16(at + 4, tag % 0x1_0000);
  });
  return body;
};
