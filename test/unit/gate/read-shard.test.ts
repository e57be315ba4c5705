import { expect, it } from 'vitest';
import { readShard } from '../../../src/gate/client/read-shard';
import { decodeList } from '../../decode-list';
import { encodeList } from '../../../src/protocol/encode-list';

const PATH = '4000000000/3/6';
const body = encodeList({
  epoch: 4_000_000_000,
  bits: 3,
  shard: 6,
  version: 77,
  maxAge: 300,
  tags: [0, 0x1_0000, 0xdead_beef_cafe, 2 ** 48 - 1],
});

it('reads the tags that decodeList reads', () => {
  const list = decodeList(body.buffer);
  expect(readShard(new DataView(body.buffer), PATH)).toEqual({
    version: list?.version,
    tags: list?.tags.map((tag) => parseInt(tag, 16)),
  });
});

it('returns undefined for every incomplete shard', () => {
  const cut = (from: number, to: number) =>
    readShard(new DataView(body.buffer.slice(from, to)), PATH);
  expect(cut(0, body.length - 6)).toBeUndefined();
  expect(cut(0, body.length - 1)).toBeUndefined();
  expect(cut(1, body.length)).toBeUndefined();
});

it.each(['4000604800/3/6', '4000000000/2/6', '4000000000/3/5'])(
  'rejects another shard than the requested %s',
  (path) => {
    expect(readShard(new DataView(body.buffer), path)).toBeUndefined();
  },
);

it('rejects another format, and problem+json', () => {
  const other = body.slice();
  other[4] = 2;
  expect(readShard(new DataView(other.buffer), PATH)).toBeUndefined();
  const problem = new TextEncoder().encode(
    JSON.stringify({ status: 404, code: 'not_found', title: 'Not found' }),
  );
  expect(readShard(new DataView(problem.buffer), PATH)).toBeUndefined();
});
