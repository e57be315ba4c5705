import { createHmac } from 'node:crypto';
import { parseNetwork, piecesOf } from './address';
import type { Key } from './canonical-key';

/** Tags are cut to 48 bits, which a number holds exactly. */
export const TAG_BITS = 48;

/**
 * The tag of one key: what the published list holds in its place. Without the
 * epoch key nobody can compute it, or test a guess.
 */
export const tagOf = (epochKey: Buffer, { kind, value }: Key): number =>
  createHmac('sha256', epochKey)
    .update(`${kind}\0${value}`)
    .digest()
    .readUIntBE(0, TAG_BITS / 8);

/** 12 hex digits, as browsers are told it. */
export const tagText = (tag: number): string =>
  tag.toString(16).padStart(12, '0');

/** The keys whose tags stand for a ban's key on the list. */
export const listedKeys = (key: Key): Key[] => {
  const network = key.kind === 'ip' ? parseNetwork(key.value) : undefined;
  return network
    ? piecesOf(network).map(({ text }) => ({ kind: 'ip', value: text }))
    : [key];
};

/** The tags from the first of one shard to before the first of the next. */
export const shardRange = (
  shard: number,
  bits: number,
): { from: number; before: number } => {
  const width = 2 ** (TAG_BITS - bits);
  return { from: shard * width, before: (shard + 1) * width };
};
