import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatTag } from '../../../src/gateway/lists/tags';
import { shardRange } from '../../../src/gateway/store/tags';
import { decodeList, MAX_COUNT } from '../../decode-list';
import {
  encodeList,
  type ShardSource,
} from '../../../src/protocol/encode-list';
import { MAX_BITS, shardOf } from '../../../src/protocol/list';

const word = fc.nat({ max: 0xffff_ffff });
const tag = fc.nat({ max: 2 ** 48 - 1 });
const source: fc.Arbitrary<ShardSource> = fc.record({
  epoch: word,
  bits: fc.nat({ max: MAX_BITS }),
  shard: word,
  version: word,
  maxAge: word,
  tags: fc
    .uniqueArray(tag, { maxLength: 40 })
    .map((tags) => tags.toSorted((one, other) => one - other)),
});

const changed = (
  list: ShardSource,
  change: (view: DataView) => void,
): ArrayBuffer => {
  const body = encodeList(list).buffer;
  change(new DataView(body));
  return body;
};

describe('an encoded list', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(source, (list) => {
        expect(decodeList(encodeList(list).buffer)).toEqual({
          ...list,
          tags: list.tags.map(formatTag),
        });
      }),
    );
  });

  it('is rejected when any part of its end is missing', () => {
    fc.assert(
      fc.property(source, fc.nat(), (list, random) => {
        const body = encodeList(list).buffer;
        const kept = random % body.byteLength;
        expect(decodeList(body.slice(0, kept))).toBeUndefined();
      }),
    );
  });

  it('is rejected when something follows it', () => {
    fc.assert(
      fc.property(
        source,
        fc.uint8Array({ minLength: 1, maxLength: 12 }),
        (list, more) => {
          const body = new Uint8Array([...encodeList(list), ...more]);
          expect(decodeList(body.buffer)).toBeUndefined();
        },
      ),
    );
  });

  it('is rejected when its count is wrong', () => {
    fc.assert(
      fc.property(source, word, (list, count) => {
        fc.pre(count !== list.tags.length);
        const body = changed(list, (view) => view.setUint32(24, count));
        expect(decodeList(body)).toBeUndefined();
      }),
    );
  });

  it.each([
    ['magic', 0],
    ['format', 4],
    ['tag bytes', 6],
  ])('is thrown away when its %s is another', (_, at) => {
    fc.assert(
      fc.property(source, fc.integer({ min: 1, max: 255 }), (list, flip) => {
        const body = changed(list, (view) =>
          view.setUint8(at, view.getUint8(at) ^ flip),
        );
        expect(decodeList(body)).toBeUndefined();
      }),
    );
  });

  it('is rejected beyond the largest count, and read at the largest', () => {
    const list = (count: number) =>
      encodeList({
        epoch: 1,
        bits: 0,
        shard: 0,
        version: 1,
        maxAge: 300,
        tags: Array.from({ length: count }, (_, index) => index),
      }).buffer;
    expect(decodeList(list(MAX_COUNT))?.tags).toHaveLength(MAX_COUNT);
    expect(decodeList(list(MAX_COUNT + 1))).toBeUndefined();
  });
});

it('has each tag in the shard whose range contains it', () => {
  fc.assert(
    fc.property(tag, fc.nat({ max: MAX_BITS }), (one, bits) => {
      const { from, before } = shardRange(shardOf(formatTag(one), bits), bits);
      expect(one).toBeGreaterThanOrEqual(from);
      expect(one).toBeLessThan(before);
    }),
  );
});

it('covers all tags with its shards, without gap or overlap', () => {
  for (const bits of [0, 1, 5, 10]) {
    let end = 0;
    for (let shard = 0; shard < 2 ** bits; shard += 1) {
      const { from, before } = shardRange(shard, bits);
      expect(from).toBe(end);
      end = before;
    }
    expect(end).toBe(2 ** 48);
  }
});
