import { LRUCache } from 'lru-cache';
import { TAG_BYTES } from '../../protocol/list';
import { countTaggedPieces, toTaggedPieces } from '../keys/address';
import { toNetworks } from '../keys/canonical-key';
import { createHmacFunction } from './hmac';
import type { Key } from '../keys/key';

/** What is made once of an epoch's key, and the number that it goes by. */
const prepared = new WeakMap<
  Buffer,
  { digest: ReturnType<typeof createHmacFunction>; number: number }
>();
let preparedKeys = 0;

const prepare = (epochKey: Buffer) => {
  const known = prepared.get(epochKey);
  if (known) return known;
  preparedKeys += 1;
  const made = { digest: createHmacFunction(epochKey), number: preparedKeys };
  prepared.set(epochKey, made);
  return made;
};

/** Returns a key's tag as browsers are sent it: 12 hex digits. */
const computeTagText = (epochKey: Buffer, { kind, value }: Key): string =>
  prepare(epochKey)
    .digest(`${kind}\0${value}`)
    .slice(0, 2 * TAG_BYTES);

/** Tags that are kept, of all epochs together: some two megabytes. */
const MOST_KEPT = 20_000;
const kept = new LRUCache<string, string>({ max: MOST_KEPT });

/**
 * Returns the same as {@link computeTagText}, for visits: most of them share
 * their wider networks with others.
 */
export const recallTagText = (epochKey: Buffer, key: Key): string => {
  const name = `${prepare(epochKey).number} ${key.kind}\0${key.value}`;
  const known = kept.get(name);
  if (known !== undefined) return known;
  const tag = computeTagText(epochKey, key);
  kept.set(name, tag);
  return tag;
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
