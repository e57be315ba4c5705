import { TAG_BYTES } from '../../protocol/list';
import { countTaggedPieces, toTaggedPieces } from '../keys/address';
import { toNetworks } from '../keys/canonical-key';
import { createHmacFunction } from './hmac';
import type { Key } from '../keys/key';

const digests = new WeakMap<Buffer, ReturnType<typeof createHmacFunction>>();

/** Returns a key's tag as browsers are sent it: 12 hex digits. */
export const computeTagText = (
  epochKey: Buffer,
  { kind, value }: Key,
): string => {
  let digest = digests.get(epochKey);
  if (!digest) digests.set(epochKey, (digest = createHmacFunction(epochKey)));
  return digest(`${kind}\0${value}`).slice(0, 2 * TAG_BYTES);
};

/**
 * Returns the tag of one key, which stands for the key on the published list.
 * Without the epoch key nobody can compute it, or test a guess.
 */
export const computeTag = (epochKey: Buffer, key: Key): number =>
  parseInt(computeTagText(epochKey, key), 16);

/** Returns a tag as browsers are sent it: 12 hex digits. */
export const formatTag = (tag: number): string =>
  tag.toString(16).padStart(12, '0');

/** The tags that one key may put on a list. */
const MOST_PIECES = 512;

/**
 * Returns the keys whose tags stand for a ban's key on the list: none for the few sets
 * of addresses that would take too many: parts of an IPv6 /64, which belongs
 * to one visitor anyway. Those are refused by the gateway's answers alone.
 */
export const toListedKeys = (key: Key): Key[] => {
  const networks = toNetworks(key);
  if (!networks.length) return [key];
  const count = networks.reduce((sum, one) => sum + countTaggedPieces(one), 0);
  return count > MOST_PIECES
    ? []
    : networks
        .flatMap(toTaggedPieces)
        .map(({ text }) => ({ kind: 'ip', value: text }));
};
